import type { RawContent } from '@kennishub/db/content';
import { textsOf } from '../texts/content-texts.ts';
import {
  birthDatePlaces,
  bsnPlaces,
  emailPlaces,
  homeAddressPlaces,
  type PersonalDataKind,
  type Place,
  telephonePlaces,
} from './patterns.ts';

/** What may be somebody's personal data: in which field, where, and why it should go. The data itself is not in here, so that it gets into no log. */
export type PersonalData = { kind: PersonalDataKind; path: string; message: string } & Place;

const finders: Readonly<Record<PersonalDataKind, (text: string) => Place[]>> = {
  bsn: bsnPlaces,
  'birth-date': birthDatePlaces,
  email: emailPlaces,
  telephone: telephonePlaces,
  'home-address': homeAddressPlaces,
};

const messages: Readonly<Record<PersonalDataKind, string>> = {
  bsn: 'Dit kan een burgerservicenummer (BSN) zijn. Haal het weg: in de hub staat niets over één kind.',
  'birth-date': 'Dit lijkt een geboortedatum van iemand. Haal hem weg, en de naam ook.',
  email: 'Dit lijkt het e-mailadres van een persoon. Gebruik het algemene adres van de organisatie, of noem alleen de rol.',
  telephone: 'Dit lijkt het telefoonnummer van een persoon. Gebruik het nummer van de organisatie, of noem alleen de rol.',
  'home-address': 'Is dit het adres van iemands huis? Haal het dan weg. Het adres van een school of kantoor mag blijven.',
};

/** What in the content of an item may be personal data, in the order of the fields. Advice: somebody has to look, for patterns are sometimes wrong. */
export const personalDataIn = (content: RawContent): PersonalData[] =>
  textsOf(content).flatMap(({ path, kind: textKind, text }) =>
    (Object.keys(finders) as PersonalDataKind[])
      // The place of a meeting is the address of a building, and an address of a page holds numbers of all kinds.
      .filter((kind) => !(kind === 'home-address' && path === 'place') && (textKind !== 'address' || kind === 'email'))
      .flatMap((kind) => finders[kind](text).map(({ from, to }) => ({ kind, path, from, to, message: messages[kind] })))
      .sort((one, other) => one.from - other.from),
  );
