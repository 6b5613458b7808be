import type { ShippedSynonyms } from './entry.ts';

const part = (municipality: string, ...places: string[]): ShippedSynonyms => ({
  key: `from-places-${municipality.replaceAll(' ', '-')}`,
  from: places,
  to: [municipality],
  strength: 0.9,
});

/**
 * Villages, and municipalities that were merged up to 2019: what is asked for by them is found by the municipality they belong to. Later
 * mergers are with the areas themselves. And regions that go by more than one name.
 */
export const places: readonly ShippedSynonyms[] = [
  part('vijfheerenlanden', 'vianen', 'leerdam', 'zederik', 'meerkerk', 'ameide'),
  part('stichtse vecht', 'maarssen', 'breukelen', 'loenen', 'maarssenbroek', 'kockengen'),
  part('de ronde venen', 'mijdrecht', 'vinkeveen', 'wilnis', 'abcoude'),
  part('woerden', 'harmelen', 'kamerik', 'zegveld'),
  part('montfoort', 'linschoten'),
  part('lopik', 'benschop', 'lopikerkapel'),
  part('houten', 'schalkwijk'),
  part('nieuwegein', 'vreeswijk', 'jutphaas'),
  part('utrecht', 'vleuten', 'de meern', 'leidsche rijn', 'overvecht', 'kanaleneiland'),
  part('de bilt', 'bilthoven', 'maartensdijk', 'groenekan'),
  part('utrechtse heuvelrug', 'driebergen', 'doorn', 'leersum', 'amerongen', 'maarn', 'overberg'),
  part('wijk bij duurstede', 'cothen', 'langbroek'),
  part('bunnik', 'odijk', 'werkhoven'),
  part('zeist', 'den dolder', 'austerlitz', 'huis ter heide'),
  part('midden-drenthe', 'beilen', 'smilde', 'westerbork'),
  part('aa en hunze', 'gieten', 'rolde', 'gasselte', 'gasselternijveen'),
  part('tynaarlo', 'eelde', 'paterswolde', 'zuidlaren'),
  part('assen', 'kloosterveen'),
  part('altena', 'aalburg', 'werkendam', 'woudrichem'),
  part('west betuwe', 'geldermalsen', 'lingewaal', 'neerijnen'),
  part('hoeksche waard', 'binnenmaas', 'cromstrijen', 'korendijk', 'oud-beijerland', 'strijen'),
  part('molenlanden', 'giessenlanden', 'molenwaard'),
  part('beekdaelen', 'onderbanken', 'nuth', 'schinnen'),
  part('het hogeland', 'bedum', 'de marne', 'eemsmond', 'winsum'),
  part('westerkwartier', 'grootegast', 'marum', 'zuidhorn'),
  part('noardeast-fryslan', 'dongeradeel', 'ferwerderadiel', 'kollumerland', 'dokkum'),
  part('noordwijk', 'noordwijkerhout'),
  part('haarlemmermeer', 'haarlemmerliede', 'spaarnwoude', 'hoofddorp'),
  part('groningen', 'ten boer'),
  part('hertogenbosch', 'den bosch'),
  { key: 'utrecht-west', words: ['utrecht west', 'west utrecht', 'westelijk utrecht'], strength: 0.9 },
  { key: 'zuidoost-utrecht', words: ['zuidoost utrecht', 'utrecht zuidoost', 'zuid oost utrecht', 'utrecht zuid oost'], strength: 0.9 },
];
