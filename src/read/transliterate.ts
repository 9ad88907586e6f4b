const plain: Readonly<Record<string, string>> = { á: 'a', à: 'a', â: 'a', ã: 'a', ä: 'a', å: 'a', ç: 'c', é: 'e', è: 'e', ê: 'e', ë: 'e', í: 'i', î: 'i', ï: 'i', ñ: 'n', ó: 'o', ô: 'o', ö: 'o', õ: 'o', ø: 'o', ú: 'u', û: 'u', ü: 'u', ğ: 'g', ş: 's', š: 's', ž: 'z', č: 'c', ć: 'c', ı: 'i', ł: 'l', ń: 'n', ș: 's', ț: 't', ā: 'a', ē: 'e', ī: 'i', ū: 'u' };
const arabic: Readonly<Record<string, string>> = { ا: 'a', أ: 'a', إ: 'i', آ: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', ة: 'a', و: 'o', ؤ: 'o', ي: 'i', ى: 'a', ئ: 'i', ء: '' };
const cyrillic: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' };

/** A name in plain Latin letters, for an id: consonants are sure, Arabic short vowels are not written and stay out. */
export function latin(name: string): string {
  let out = '';
  for (const char of name.normalize('NFC').toLowerCase()) out += arabic[char] ?? cyrillic[char] ?? plain[char] ?? (/[a-z0-9]/.test(char) ? char : /[\s-]/.test(char) ? '-' : '');
  return out.replace(/-+/g, '-').replace(/^-|-$/g, '');
}
