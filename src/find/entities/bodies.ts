/** Nouns that name a body of people: the last word of "Naya Gram Party", the first of "Bank of England". */
const BODY =
  /^(?:Academy|Agency|Alliance|Army|Assembly|Association|Authority|Bank|Board|Brigade|Broadcasting|Bureau|Cabinet|Center|Centre|Chamber|Church|Club|Coalition|College|Commission|Committee|Community|Company|Confederation|Conference|Congress|Consortium|Constabulary|Council|Court|Department|Directorate|Federation|Force|Forces|Forum|Foundation|Front|Fund|Group|Guard|Hospital|House|Institute|Institution|League|Ministry|Mission|Movement|Museum|Navy|Network|Observatory|Office|Organi[sz]ation|Parliament|Party|Police|Program(?:me)?|Project|School|Senate|Service|Services|Society|Radio|TV|Television|Tribunal|Trust|Union|University|Watch)$/u;

/** Nouns that end the name of a firm. */
const FIRM =
  /^(?:Airlines|Airways|Athletic|Automotive|Bancorp|Battery|Brothers|Capital|Chemicals?|Chronicle|Coal|Copper|Courier|Corp|Corporation|Electric|Electronics|Energy|Engineering|Enterprises|Examiner|FC|Ferries|Fisheries|Foods|Gas|Gazette|Gold|Herald|Holdings?|Inc|Industries|Insurance|Ledger|Limited|Lines|Ltd|LLC|Media|Metals|Mining|Monitor|Motors|News|Observer|Oil|Partners|Petroleum|Pharma|Pharmaceuticals|PLC|Plc|Power|Press|Productions|Railways?|Refinery|Resources|Rovers|Securities|Shipping|Shipyards?|Solutions|Steel|Studies|Studios|Systems|Technologies|Telecom|Times|Tribune|Unions|Ventures|Wanderers|Works)$/u;

/** Nouns for a firm. */
const FIRM_NOUN =
  /^(?:airline|automaker|brewer|builder|carmaker|carrier|chipmaker|company|conglomerate|contractor|developer|exporter|firm|grocer|insurer|lender|manufacturer|maker|miner|operator|producer|refiner|retailer|shipbuilder|shipper|startup|steelmaker|supplier|supermarket|utility)$/iu;

export function isFirmNoun(word: string): boolean {
  return FIRM_NOUN.test(word);
}

/** Whether a word ends the name of a firm: "Ferries", "Group". */
export function endsFirm(word: string): boolean {
  return FIRM.test(word) || /^(?:Company|Group)$/u.test(word);
}

export function isBody(word: string): boolean {
  return BODY.test(word);
}

/** Papers that come out then: "Daily Trust", "Sunday Mail". */
const OUT_ON = /^(?:Daily|Weekly|Morning|Evening|Sunday|Business)$/u;

/** Words of other languages that begin the name of a body or a firm: "Banco Meridional", "Partido Verde". */
const FOREIGN_BODY =
  /^(?:Aerol[íi]neas|Alianza|Asociaci[óo]n|Banc[oa]|Banque|Bundes\p{Ll}+|Caisse|Cervecer[íi]a|Comisi[óo]n|Companhia|Compagnie|Compañ[íi]a|Confederaci[óo]n|Consejo|Constructora|Corporaci[óo]n|Empresa|Federaci[óo]n|Frente|Fundaci[óo]n|Groupe|Grupo|Instituto|Minas|Minera|Minist[eè]r[ei]o?|Movimiento|Organisasi|Parti|Partido|Partai|Petro\p{Ll}+|Soci[ée]t[ée]|Sociedad|Sindicato|Syndicat|Universidad\p{Ll}*|Universit[éà]|Universidade|Uni[óo]n|Yayasan)$/u;

/** Whether the words of a name say that it is a body's or a firm's: "Starline Ferries", "National Union of Teachers". */
export function namesBody(words: readonly string[]): boolean {
  if (words.length > 1 && FOREIGN_BODY.test(words[0] ?? '')) return true;
  if (words.length > 1 && (OUT_ON.test(words[0] ?? '') || words[0] === 'Team')) return true;
  const behind = words.findIndex((word) => /^(?:of|for|on)$/u.test(word));
  const last = words[(behind > 0 ? behind : words.length) - 1] ?? '';
  return words.length > 1 && (BODY.test(last) || FIRM.test(last));
}

/** Nouns that are never used for a body of another row, most telling first. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['military', /^(?:army|navy|air force|military|militia|troops|garrison)$/iu],
  ['police', /^(?:police|gendarmerie)$/iu],
  ['court', /^(?:court|tribunal)$/iu],
  ['legislature', /^(?:parliament|senate|assembly|legislature)$/iu],
  ['school', /^(?:university|college|school)$/iu],
  ['hospital', /^(?:hospital|clinic)$/iu],
  ['church', /^(?:church|diocese)$/iu],
  ['committee', /^(?:committee|commission)$/iu],
];

/** The kind of body that words name; undefined where they may name one of several kinds. */
export function bodyKind(words: readonly string[]): string | undefined {
  return KINDS.find(([, noun]) => words.some((word) => noun.test(word)))?.[0];
}
