/** Words of seven letters and more in the names of municipalities (since 2019) and youth regions: names are never cut. Source: CBS. */
export const placeNames: readonly string[] = `
  aalsmeer achterhoek achtkarspelen alblasserdam albrandswaard alkmaar ambacht ameland amersfoort amstelland
  amstelveen amsterdam anthonis apeldoorn appingedam barendrecht barneveld beekdaelen beemster bergeijk berkelland
  bernheze beuningen beveland beverwijk blaricum bloemendaal bodegraven borsele boxmeer braassem brabant breugel
  brielle bronckhorst brummen brunssum bunschoten capelle castricum centraal coevorden cranendonck culemborg dalfsen
  dantumadiel delfland delfzijl deventer dinkelland doesburg doetinchem dordrecht drechterland drenthe drimmelen
  dronten duiveland duurstede eemland eemsdelta eijsden eindhoven enkhuizen enschede flevoland friesland fryslan
  geertruidenberg gelderland geldrop giessendam gorinchem gravenhage groningen haaglanden haaksbergen haarlem
  haarlemmermeer halderberge hardenberg harderwijk hardinxveld harlingen heemskerk heemstede heerenveen heerhugowaard
  heerlen hellendoorn hellevoetsluis helmond hendrik hengelo hertogenbosch heusden heuvelrug hillegom hilvarenbeek
  hilversum hoeksche hogeland holland hollands hoogeveen ijsselland ijsselstein ijsselstreek kapelle katwijk
  kennemerland kerkrade koggenland krimpen krimpenerwaard laarbeek landerd landgraaf landsmeer langedijk lansingerland
  leeuwarden leiderdorp leidschendam lekstroom lelystad leusden limburg lingewaard loppersum maasdriel maasgouw
  maashorst maassluis maastricht margraten medemblik meerssen meierijstad michielsgestel middelaar middelburg mierden
  moerdijk molenlanden montferland montfoort nederweert nederwetten nieuwegein nieuwkoop nijkerk nijmegen nissewaard
  noardeast noordenveld noordoost noordoostpolder noordwijk nootdorp nunspeet oegstgeest oirschot oisterwijk oldambt
  oldebroek oldenzaal oosterhout ooststellingwerf oostzaan opsterland oudewater overbetuwe overflakkee papendrecht
  pijnacker purmerend reeuwijk reimerswaal renswoude ridderkerk rijnland rijnmond rijssen rijswijk rivierenland
  roerdalen roermond roosendaal rotterdam rozendaal rucphen schagen scherpenzeel schiedam schiermonnikoog schouwen
  simpelveld sittard sliedrecht smallingerland someren stadskanaal staphorst steenbergen steenwijkerland stichtse
  sudwest susteren terneuzen terschelling teylingen tilburg tubbergen twenterand tynaarlo tytsjerksteradiel uitgeest
  uithoorn utrecht utrechtse valkenburg valkenswaard vechtstreek veendam veenendaal veldhoven vijfheerenlanden
  vlaardingen vlieland vlissingen voerendaal volendam voorburg voorschoten waadhoeke waalwijk waddinxveen wageningen
  wassenaar waterland westerkwartier westerveld westervoort westerwolde westland weststellingwerf westvoorne wierden
  wijchen wijdemeren winterswijk woensdrecht woerden wormerland woudenberg zaanstad zaanstreek zaltbommel zandvoort
  zeeland zeewolde zevenaar zoetermeer zoeterwoude zuidoost zuidplas zundert zutphen zwartewaterland zwijndrecht
`
  .trim()
  .split(/\s+/);
