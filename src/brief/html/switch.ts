import { html } from 'hono/html';
import { accountTerm } from '../draftsman.ts';
import type { Line } from '../model.ts';
import { acceptedIn, formerChoice, ownAccount } from '../view.ts';
import type { Leaf } from './leaf.ts';
import { type Html, pieces } from './pieces.ts';

/** On whose account the page answers: the accounts of the case, or the reader's own by ticking claims; under it what flipped. */
export function accountSwitch(leaf: Leaf, told: readonly Line[]): Html {
  const { choices } = leaf.dossier;
  const id = `${leaf.prefix}switch`;
  if (!leaf.live || choices.accounts.length < 2)
    return told.length === 0
      ? html``
      : html`<section id="${id}" class="switch"><h2>${leaf.word('section.switch')}</h2>${leaf.lines(told)}</section>`;
  const chosen = leaf.view.account ?? '';
  const accounts = choices.accounts.filter((a) => a !== ownAccount && a !== formerChoice);
  return html`<section id="${id}" class="switch${told.length === 0 ? ' needs-script' : ''}">
<form class="needs-script" data-prefix="${leaf.prefix}"><fieldset class="chips"><legend><h2>${leaf.word('choice.accounts')}</h2></legend>${[
    chip(leaf, '', leaf.word('choice.all'), chosen),
    ...accounts.map((a) => chip(leaf, a, pieces(leaf.wording.arg(accountTerm(a, 'account')), leaf.lang), chosen)),
    chip(leaf, ownAccount, leaf.word('choice.own'), chosen),
  ]}</fieldset>${chosen === ownAccount ? claims(leaf) : ''}</form>
<div class="told" role="status">${told.length === 0 ? '' : leaf.lines(told)}</div></section>`;
}

function chip(leaf: Leaf, value: string, words: Html, chosen: string): Html {
  const id = `${leaf.prefix}account-${value === '' ? 'all' : value.replaceAll(/[^\w-]/g, '-')}`;
  return html`<label class="chip" for="${id}"><input type="radio" name="${leaf.prefix}account" id="${id}" value="${value}"${
    value === chosen ? html` checked` : ''
  }><span>${words}</span></label>`;
}

/** Every claim that a clause can read, to accept or to set aside. */
function claims(leaf: Leaf): Html {
  const { case: c, choices } = leaf.dossier;
  const accepted = c ? acceptedIn(c, leaf.view) : new Set<string>();
  return html`<fieldset class="claims"><legend>${leaf.word('choice.claims')}</legend><ul>${choices.claims.map((l) => {
    const claim = l.claims?.[0] ?? '';
    const id = `${leaf.prefix}accept-${claim}`;
    return html`<li><label for="${id}"><input type="checkbox" name="${leaf.prefix}accept" id="${id}" value="${claim}"${
      accepted.has(claim) ? html` checked` : ''
    }><span>${leaf.words(l)}</span></label></li>`;
  })}</ul></fieldset>`;
}
