import { expect, test } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();
const events = actsOf(lexicon, '2005-05-20');

/** Idioms of the newsroom, by the act they tell. */
test.each([
  ['ASSAULT SDN > TCD', 'A Sudanese missile tore through a Chadian depot.'],
  ['ASSAULT SDN.SEC > TCD.GOV', 'Sudanese police roughed up a Chadian envoy.'],
  ['ASSAULT SDN > TCD', 'Sudanese shells landed on a Chadian village.'],
  ['ASSAULT SDN > TCD', 'The Sudanese thrust into Chad stalled.'],
  ['ASSAULT SDN > TCD', 'Sudan drew first blood against Chad.'],
  ['PROTEST TCD.CVL > ', 'Looters went on the rampage in N’Djamena.'],
  ['PROTEST TCD.CVL > ', 'Chadian protesters tore down a statue of the president.'],
  ['COERCE SDN > TCD', 'Sudan diverted a Chadian ship.'],
  ['COERCE SDN.MIL > TCD', 'A Chadian town is in the hands of Sudanese troops.'],
  ['SANCTION TCD > SDN', 'Chad voted sanctions on Sudan.'],
  ['SANCTION TCD > SDN.GOV', 'Chad told the Sudanese ambassador to pack his bags.'],
  ['SANCTION AU > TCD', 'The African Union threw Chad out.'],
  ['REJECT TCD > SDN', 'Chad would have none of Sudan’s plan.'],
  ['REJECT TCD > SDN', 'Chad dismissed Sudan’s charge.'],
  ['REQUEST TCD > FRA', 'Chad approached France for a loan.'],
  ['REQUEST TCD > FRA', 'Chad would like France to act.'],
  ['REQUEST TCD > ', 'Chad counselled a parley.'],
  ['ACCUSE TCD > SDN', 'Chad tore into Sudan.'],
  ['ACCUSE TCD > SDN', 'Sudan drew flak from Chad.'],
  ['THREATEN TCD > SDN', 'Chad shook its fist at Sudan.'],
  ['THREATEN TCD > SDN', 'Chad said Sudan was playing with fire.'],
  ['MOBILIZE TCD.MIL > ', 'Chad’s tanks rolled towards the frontier.'],
  ['MOBILIZE TCD > ', 'Chad brought its troops to full readiness.'],
  ['SUPPORT TCD > NER', 'Chad heaped praise on Niger.'],
  ['SUPPORT TCD > NER', 'Niger has the backing of Chad.'],
  ['AGREE TCD > NER', 'Chad jumped at Niger’s offer.'],
  ['AGREE TCD,NER > TCD,NER', 'Chad and Niger split the difference.'],
  ['CONSULT TCD,NER > TCD,NER', 'Chad is in talks with Niger.'],
  ['CONCEDE TCD > ', 'Chad ate its words.'],
  ['COOPERATE TCD > NER', 'Chad leased a base to Niger.'],
  ['AID FRA > TCD.GOV', 'France put Chad’s president back in power.'],
  ['AID FRA > TCD', 'France plied Chad with arms.'],
  ['RETREAT TCD.REB > ', 'Chad’s rebels broke camp.'],
  ['RETREAT TCD.MIL > ', 'Chad’s fleet turned for home.'],
  ['ASSAULT TCD.MIL > SDN.MIL', 'Chad’s army hurled back a Sudanese column.'],
  ['ASSAULT SDN.MIL > TCD', 'Sudanese planes carpet-bombed a Chadian valley.'],
  ['MOBILIZE TCD > ', 'Chad test-fired a missile.'],
  ['MOBILIZE TCD > ', 'Chad’s build-up on the frontier continued.'],
  ['COERCE SDN > TCD.GOV', 'Sudan strip-searched a Chadian envoy.'],
  ['SANCTION TCD > SDN', 'Chad’s break with Sudan surprised nobody.'],
  ['REJECT TCD > ', 'Chad says it knows nothing of the raid.'],
  ['REQUEST TCD > FRA.MIL', 'Chad wants troops from France.'],
  ['THREATEN TCD > SDN', 'Sudan was given a week by Chad to withdraw.'],
  ['SUPPORT TCD > NER.GOV', 'Chad is on Niger’s side.'],
  ['AGREE TCD > NER', 'Chad’s acceptance of Niger’s offer came at once.'],
  ['CONSULT TCD,NER > TCD,NER', 'Chad and Niger talked on the telephone.'],
  ['CONCEDE TCD > SDN', 'Sudan received an apology from Chad.'],
  ['CONCEDE TCD > ', 'Chad made a U-turn.'],
  ['AID FRA > TCD', 'A French convoy brought food to Chad.'],
  ['ASSAULT SDN > TCD.MIL', 'A Sudanese mine blew the bow off a Chadian corvette.'],
  ['SANCTION TCD > SDN.GOV', 'Chad handed the Sudanese consul his passports.'],
  ['REJECT FRA > ', 'France would not be hurried.'],
  ['REQUEST TCD > FRA', 'Chad adjured France to hurry.'],
  ['MOBILIZE FRA.MIL > ', 'A French cruiser dropped anchor off the coast.'],
  ['SUPPORT TCD > NER', 'Chad proclaimed its friendship for Niger.'],
  ['RETREAT TCD.REB > ', 'Chad’s raiders rode away.'],
])('%s: %s', (told, text) => expect(events(text)).toContain(told));

/** The same words where nothing is done to anybody. */
test.each([
  'The cyclist tore through the field of rivals in Chad.',
  'Rain fell on the village in Chad.',
  'The patient in Chad is in the hands of doctors.',
  'The minister of Chad did not answer calls.',
  'The deadline for applications in Chad expires on Friday.',
  'The tailor in Chad made up the cloth.',
  'Some 8,000 Chadian villagers have fled.',
  'A burst of machine-gun practice woke Chad.',
  'Under the treaty an attack on Chad is an attack on all.',
])('%s', (text) => expect(events(text)).toEqual([]));

const status = actsOf(
  lexicon,
  '2005-05-20',
  () => '',
  (e) => e.status,
);

/** Help that was not sent. */
test.each(['Chad did not lift a finger.', 'Chad stood aside.', 'Chad merely looked on.', 'Chad sent nobody.'])(
  '%s',
  (text) => expect(status(text)).toContain('AID TCD > negated'),
);
