import Lexicons
import Testing

/// Forms of hard verbs as a grammar has them: the present, past and other forms of a verb in a line.
@Suite struct ConjugationTests {
  @Test(arguments: [
    "dizer: 1s digo, 3s diz, 3p dizem, 3s disse, 3p disseram, 3s dissera, 3s dirá, 3s diria, dito",
    "contradizer: 3s contradiz, 3s contradisse, 3s contradirá, contradito",
    "fazer: 1s faço, 3s faz, 1s fiz, 3s fez, 3p fizeram, 3p farão, feito, feita",
    "trazer: 3s traz, 3s trouxe, 3p trouxeram, 3s trará",
    "pôr: 1s ponho, 3s põe, 3p põem, 3s punha, 3s pôs, 3p puseram, 3s porá, posto, pondo",
    "propor: 1s proponho, 3s propõe, 3p propõem, 3s propôs, 3s propunha, 3s proporia, proposto",
    "contrapor: 3s contrapôs, 3s contrapõe, contrapondo",
    "ver: 1s vejo, 3s vê, 3p veem, 3s viu, 3p viram, visto",
    "prever: 3s prevê, 3p preveem, 3p prevêem, 3s previu, previsto, prevendo",
    "vir: 3s vem, 3p vêm, 3s veio, 3p vieram, 3s vinha, vindo",
    "intervir: 3s intervém, 3p intervêm, 3s interveio, intervindo",
    "ter: 3s tem, 3p têm, 3s tinha, 3s teve, 3s teria, tido",
    "manter: 3s mantém, 3p mantêm, 3s manteve, mantido",
    "sustentar: 3s sustenta, 3s sustentou, sustentando",
    "pedir: 1s peço, 3s pede, 3p pedem, 3s pediu, pedindo",
    "medir: 1s meço, 3s mede",
    "sugerir: 1s sugiro, 3s sugere, 3p sugerem, 3s sugeriu",
    "advertir: 1s advirto, 3s adverte, 3s advertiu",
    "desmentir: 1s desminto, 3s desmente, 3p desmentiram",
    "preferir: 1s prefiro, 3s prefere", "referir: 1s refiro, 3s referiu, referido",
    "repetir: 1s repito, 3s repete, 3s repetiu",
    "prevenir: 1s previno, 3s previne, 3s preveniu",
    "prosseguir: 1s prossigo, 3s prossegue, 3s prosseguiu, prosseguido",
    "exigir: 1s exijo, 3s exige, 3s exigiu",
    "concluir: 3s conclui, 3p concluem, 3s concluiu, 1s concluí",
    "reconhecer: 1s reconheço, 3s reconhece, 3s reconheceu",
    "explicar: 1s expliquei, 3s explica, 3s explicou",
    "alegar: 1s aleguei, 3s alega", "ameaçar: 1s ameacei, 3s ameaça",
    "ler: 3s lê, 3p leem, 3p lêem, 3s leu, lido", "crer: 1s creio, 3s crê, 3p creem, 3s creu",
    "rir: 3s ri, 3p riem, 3s riu", "sorrir: 1s sorrio, 3s sorri, 3p sorriram, sorrindo",
    "escrever: 3s escreve, 3s escreveu, escrito, escritas",
    "haver: 3s há, 3p hão, 3s havia, 3s houve", "ser: 3s é, 3p são, 3s era, 3s foi, 3p foram, sido",
    "estar: 3s está, 3s estava, 3s esteve", "ir: 3s vai, 3p vão, 3s ia, 3s foi, 3s irá",
    "dar: 3s dá, 3p dão, 3s deu, 3p deram", "poder: 1s posso, 3s pode, 3s pôde, 3s poderia",
    "querer: 3s quer, 3s quis, 3p quiseram", "saber: 1s sei, 3s soube",
    "noticiar: 3s noticia, 3s noticiou", "incendiar: 3s incendeia", "nomear: 3s nomeia, 3s nomeou",
    "atribuir: 3s atribui, 3s atribuiu", "traduzir: 3s traduz, 3s traduziu",
    "afirmar: 1p afirmamos, 1p afirmámos, afirmando",
  ])
  func portuguese(line: String) throws { try check(line, "pt") }

  @Test(arguments: [
    "decir: 1s digo, 3s dice, 3p dicen, 3s dijo, 3p dijeron, 3s dirá, 3s diría, dicho, diciendo",
    "predecir: 3s predice, 3s predijo", "contradecir: 3s contradice, 3p contradijeron",
    "hacer: 3s hace, 3s hizo, 3s hará, hecho",
    "proponer: 3s propone, 3s propuso, 3s propondrá, propuesto",
    "sostener: 3s sostiene, 3p sostienen, 3s sostuvo, sosteniendo",
    "prevenir: 3s previene, 3s previno, previniendo",
    "reconocer: 1s reconozco, 3s reconoce, 3s reconoció",
    "aducir: 1s aduzco, 3s adujo, 3p adujeron", "traducir: 1s traduzco, 3s tradujo",
    "advertir: 3s advierte, 3p advierten, 3s advirtió, 3p advirtieron, advirtiendo, advertido",
    "sugerir: 3s sugiere, 3s sugirió", "desmentir: 3s desmiente, 3s desmintió",
    "pedir: 3s pide, 3s pidió, 3p pidieron, pidiendo", "repetir: 3s repite, 3s repitió",
    "negar: 3s niega, 1s negué, 3s negó", "contar: 3s cuenta, 3s contó",
    "recordar: 3s recuerda, 3s recordó", "mostrar: 3s muestra", "confesar: 3s confiesa",
    "pensar: 3s piensa", "entender: 3s entiende", "defender: 3s defiende, 3p defienden",
    "explicar: 1s expliqué, 3s explicó", "exigir: 1s exijo, 3s exige", "rogar: 3s ruega, 1s rogué",
    "amenazar: 1s amenacé, 3s amenaza", "ser: 3s es, 3p son, 3s fue",
    "haber: 3s ha, 3p han, 3s había",
    "prever: 3s prevé, 3p prevén, previsto", "creer: 3s cree, 3s creyó, creyendo",
    "sonreír: 3s sonríe, 3s sonrió, sonriendo", "escribir: 3s escribe, escrito",
    "concluir: 3s concluye, 3s concluyó, 3p concluyeron, concluyendo",
    "proseguir: 1s prosigo, 3s prosigue, 3s prosiguió", "continuar: 3s continúa, 3s continuó",
    "confiar: 3s confía", "volver: 3s vuelve, vuelto",
    "estar: 3s está, 3s estuvo", "ir: 3s va, 3p van, 3s iba", "poder: 3s puede, 3s pudo, 3s podría",
  ])
  func spanish(line: String) throws { try check(line, "es") }

  @Test(arguments: [
    "say: 3s says, 3p say, 3 said, saying", "tell: 3s tells, 3 told", "foretell: 3 foretold",
    "write: 3 wrote, written, writing", "think: 3 thought", "hold: 3 held",
    "see: 3 saw, seen, seeing",
    "foresee: 3 foresaw, foreseen, foreseeing", "swear: 3 swore, sworn", "read: 3 read",
    "put: 3 put, putting", "go: 3s goes, 3 went, gone", "make: 3 made, making",
    "admit: 3s admits, 3 admitted, admitting", "quip: 3 quipped, quipping", "refer: 3 referred",
    "snap: 3 snapped", "reply: 3s replies, 3 replied, replying", "say: 3s says",
    "deny: 3s denies, 3 denied", "stress: 3s stresses, 3 stressed", "preach: 3s preaches",
    "argue: 3s argues, 3 argued, arguing", "agree: 3 agreed, agreeing", "echo: 3s echoes",
    "forecast: 3 forecast, 3 forecasted", "have: 3s has, 3 had, having",
    "be: 3s is, 3 was, 3 were, been",
    "begin: 3 began, begun, beginning", "shoot: 3 shot", "feel: 3 felt",
    "signal: 3 signalled, 3 signaled",
    "whisper: 3 whispered, whispering", "reveal: 3 revealed", "offer: 3 offered",
    "mutter: 3 muttered",
    "insist: 3 insisted", "vow: 3 vowed, vowing", "weep: 3 wept", "speak: 3 spoke, spoken",
  ])
  func english(line: String) throws { try check(line, "en") }

  @Test(arguments: [
    "dire: 3s dit, 3p disent, 3s disait, 3p dirent, 3s dira, 3s dirait, dit",
    "prédire: 3s prédit, 3p prédisent, prédit", "contredire: 3s contredit",
    "écrire: 3s écrit, 3p écrivent, 3s écrivait, 3s écrivit, écrit",
    "décrire: 3s décrit, 3p décrivent", "lire: 3s lit, 3p lisent, lu",
    "promettre: 3s promet, 3p promettent, 3s promit, promis", "admettre: 3s admet, admis",
    "reconnaître: 3s reconnaît, 3p reconnaissent, 3s reconnut, reconnu",
    "soutenir: 3s soutient, 3p soutiennent, 3s soutint, 3s soutiendra, soutenu",
    "prévenir: 3s prévient, 3p préviennent, prévenu", "convenir: 3s convient",
    "craindre: 3s craint, 3p craignent, 3s craignait, craint",
    "plaindre: 3s plaint, 3p plaignent, 3s plaignit", "enjoindre: 3s enjoint, 3p enjoignent",
    "répondre: 3s répond, 3p répondent, 3s répondit, répondu", "prétendre: 3s prétend",
    "conclure: 3s conclut, 3p concluent, 3s conclut, conclu",
    "croire: 3s croit, 3p croient, cru", "prévoir: 3s prévoit, 3s prévoira, prévu",
    "annoncer: 1p annonçons, 3s annonçait, 3s annonça, annonçant",
    "exiger: 3s exigeait, 3s exigea, 1p exigeons", "juger: 3p jugeaient",
    "rappeler: 3s rappelle, 3s rappelait, 3s rappellera, rappelé", "rejeter: 3s rejette",
    "espérer: 3s espère, 3s espérait, 3s espéra", "répéter: 3s répète, répétant",
    "révéler: 3s révèle", "suggérer: 3s suggère", "relever: 3s relève, 3s relèvera",
    "reprendre: 3s reprend, 3p reprennent, 3s reprit, repris", "rire: 3s rit, ri",
    "sourire: 3s sourit, 3p sourient", "avertir: 3s avertit, 3p avertissent, averti",
    "démentir: 3s dément, 3p démentent, démenti",
    "poursuivre: 3s poursuit, 3p poursuivent, poursuivi",
    "faire: 3s fait, 3p font, 3s fit, 3s fera", "avoir: 3s a, 3p ont, 3s avait, 3s aurait, eu",
    "être: 3s est, 3p sont, 3s était, 3s fut, été", "pouvoir: 3s peut, 3p peuvent, 3s pourrait",
    "vouloir: 3s veut", "savoir: 3s sait, su", "aller: 3s va, 3p vont, 3s ira",
    "appuyer: 3s appuie, 3s appuiera", "émouvoir: 3s émeut, ému", "requérir: 3s requiert",
    "interrompre: 3s interrompt, interrompu", "assurer: 3s assure, 3s assura, assurée",
  ])
  func french(line: String) throws { try check(line, "fr") }

  @Test(arguments: [
    "dire: 3s dice, 3p dicono, 3s diceva, 3s disse, 3p dissero, 3s dirà, 3s direbbe, detto, dicendo",
    "contraddire: 3s contraddice", "fare: 3s fa, 3p fanno, 3s fece, fatto",
    "proporre: 3s propone, 3p propongono, 3s propose, 3s proporrà, proposto",
    "sostenere: 3s sostiene, 3p sostengono, 3s sostenne, 3s sosterrà, sostenuto",
    "ritenere: 3s ritiene, ritenuto", "scrivere: 3s scrive, 3s scrisse, scritto",
    "chiedere: 3s chiede, 3s chiese, 3p chiesero, chiesto", "rispondere: 3s rispose, risposto",
    "ammettere: 3s ammise, ammesso", "promettere: 3s promise, promesso",
    "concludere: 3s concluse, concluso", "aggiungere: 3s aggiunge, 3s aggiunse, aggiunto",
    "riconoscere: 3s riconobbe, riconosciuto", "sorridere: 3s sorrise",
    "leggere: 3s legge, 3s lesse, letto", "prevedere: 3s prevede, previsto",
    "spiegare: 3s spiega, 2s spieghi, 3s spiegherà", "replicare: 3s replica, 3s replicherà",
    "annunciare: 3s annuncia, 3s annuncerà, 1p annunciamo", "insistere: 3s insiste",
    "avvertire: 3s avverte, 3p avvertono, 3s avvertì", "smentire: 3s smentisce, 3s smentì",
    "ribadire: 3s ribadisce, 3p ribadiscono", "riferire: 3s riferisce, 3s riferì",
    "chiarire: 3s chiarisce", "essere: 3s è, 3p sono, 3s era, 3s fu",
    "avere: 3s ha, 3p hanno, 3s aveva",
    "volere: 3s vuole, 3s vorrebbe", "potere: 3s può", "dovere: 3s deve", "sapere: 3p sanno",
    "esprimere: 3s espresse, espresso", "affermare: 3s afferma, 3s affermò, affermando",
    "correggere: 3s corresse, corretto", "difendere: 3s difese, difeso", "stare: 3s sta, 3p stanno",
  ])
  func italian(line: String) throws { try check(line, "it") }

  /// A form marked with `?` is one that the verb must not have.
  private func check(_ line: String, _ language: String) throws {
    let conjugation = try LexiconsUnderTest.conjugation(language)
    let parts = line.split(separator: ":")
    let verb = String(parts[0])
    let known = Set(conjugation.forms(of: verb).map(described))
    for wanted in parts[1].split(separator: ",").map({ $0.drop { $0 == " " } }) {
      let isTrap = wanted.hasSuffix("?")
      let wanted = isTrap ? wanted.dropLast() : wanted
      #expect(known.contains(String(wanted)) != isTrap, "\(verb): \(wanted)")
    }
  }

  /// `3s disse` for a finite form, `dito` for another.
  private func described(_ form: [UInt8], _ features: VerbFeatures) -> String {
    let word = String(decoding: form, as: UTF8.self)
    guard features.mood == .finite else { return word }
    let number = features.number.map { $0 == .singular ? "s" : "p" } ?? ""
    return "\(features.person)\(number) \(word)"
  }
}
