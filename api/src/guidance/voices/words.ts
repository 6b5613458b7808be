import type { Voice } from './voice.ts';

/** Words that speak of somebody, whole or as the beginning of a compound. */
export const words: Readonly<Record<Voice, RegExp>> = {
  education:
    /(?<!\p{L})(?:scholen|school|schoolleid\p{L}*|schoolbestu\p{L}*|lera(?:ar|ren|res\p{L}*)|leerkracht\p{L}*|docent\p{L}*|mentor\p{L}*|intern begeleid\p{L}*|samenwerkingsverband\p{L}*|directeur\p{L}*|onderwijs\p{L}*)(?!\p{L})/iu,
  municipality:
    /(?<!\p{L})(?:gemeente(?:n|raad)?|wethouder\p{L}*|wijkteam\p{L}*|lokale? teams?|buurtteam\p{L}*|sociale? teams?|leerplicht\p{L}*|cjg|stadsteam|jeugdteams?)(?!\p{L})/iu,
  'youth-care':
    /(?<!\p{L})(?:jeugdhulp\p{L}*|jeugdzorg\p{L}*|zorgaanbieder\p{L}*|hulpverlen\p{L}*|jeugdarts\p{L}*|jeugdverpleegkundige\p{L}*|ggz|j-ggz|gz-psycholo\p{L}*|schoolmaatschappelijk werk\p{L}*|jeugdwerker\p{L}*|zorgprofessional\p{L}*)(?!\p{L})/iu,
  'parents-and-young-people':
    /(?<!\p{L})(?:ouders?|ouderraad|ouderplatform\p{L}*|verzorgers|moeders?|vaders?|jongeren|leerlingen|kinderen|gezinnen|jongerenraad|leerlingenraad|ervaringsdeskundige\p{L}*)(?!\p{L})/iu,
};

/** Verbs by which a sentence tells what somebody says, thinks, or decides; the voice stands in the same sentence. */
const speaking =
  /(?<!\p{L})(?:zeg(?:t|gen)|zei(?:den)?|vertel(?:t|len|de|den)|vind(?:t|en)|vond(?:en)?|ervar(?:en|ing|ingen)|ervaart|ervoeren|merk(?:t|en|te|ten)|waarde(?:ert|ren|erden)|tevreden|meedenk\p{L}*|meebeslis\p{L}*|meepraat|meepraten|meedoen|denk(?:t|en) mee|beslis(?:t|sen) mee|praat mee|praten mee|doen mee|doet mee|aan tafel|geven aan|gaven aan|geeft aan|noem(?:t|en|den)|vr(?:aagt|agen|oegen) om|will?en|wilden|wens(?:t|en)|betrokken|samen met)(?!\p{L})/iu;
const according = /(?<!\p{L})(?:volgens|aldus)\s(?:de\s|het\s|veel\s|sommige\s)?$/iu;

/** Whether a sentence lets somebody speak or take part: `who` finds them in it. */
export const speaksIn = (sentence: string, who: RegExp): boolean =>
  speaking.test(sentence) || according.test(sentence.slice(0, who.exec(sentence)?.index ?? 0));
