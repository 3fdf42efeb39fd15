/// One reason to take a name for a person, a place or another kind, and its weight.
///
/// Weights are in the order of a log odds ratio, set by hand and checked on the development half of
/// UNER-Bosque and on `Corpus/gold`.
enum Evidence: CaseIterable {
  /// *Joana* Prates
  case firstName
  /// A first name and further capitals.
  case fullName
  /// *a ministra da Saúde,* Joana Prates; *Sr.* Prates
  case titleBefore
  /// Prates*, presidente da câmara,*
  case roleAfter
  /// Prates*, 54,*
  case ageAfter
  /// *disse* Prates
  case reportingVerb
  /// *Ministério* da Saúde, Prates *Ltda.*
  case organisationHead
  case locationHead
  case eventHead
  case workHead
  case otherHead
  case organisationListed
  case placeListed
  case perhapsOrganisation
  case perhapsPlace
  /// *em* Prates
  case placePreposition
  /// PT
  case acronym
  /// CoreWeave
  case mixedCase
  /// Two or three plain capitalised words.
  case plainWords
  /// One capitalised word that nothing is known of.
  case oneWord
  /// Four words or more.
  case manyWords
  /// *J.* Prates
  case initial
  /// João *“Carreta”* Prates
  case nickname
  /// Between marks: *“Vida nova”*.
  case inMarks
  /// Behind an article: *a* Petrobras.
  case articleBefore
  /// One word without an article before it: *com* Prates.
  case bare
  /// One word behind *de* without an article.
  case bareParticle
  /// Two capitals: *SP*, *PT*.
  case shortAcronym
  /// *ministro da* Fazenda
  case behindRole
  /// *o bairro* Prates, *a cidade de* Prates
  case placeNounBefore
  /// *O* Serrano, inside a sentence.
  case articleInside
  /// *a cooperativa* Prates
  case bodyBefore
  /// *o filme “*Vida nova*”*
  case workBefore
  /// *a conferência* Prates
  case eventNounBefore
  /// *o prêmio* Prates
  case otherNounBefore
  /// *o filme* Vida Nova
  case workNounBefore
  /// Prates *Research* Norte: a word that people do not bear.
  case foreignWord
  /// *São* Bento
  case saint
  /// da*Prates* Silva: a particle between capitals.
  case personParticle

  var scores: KindScores {
    switch self {
    case .firstName: KindScores(person: 2.5)
    case .fullName: KindScores(person: 2)
    case .titleBefore: KindScores(person: 3)
    case .roleAfter: KindScores(person: 3)
    case .ageAfter: KindScores(person: 4)
    case .reportingVerb: KindScores(person: 1.5, organisation: 0.7)
    case .organisationHead: KindScores(organisation: 6)
    case .locationHead: KindScores(location: 5.5)
    case .eventHead: KindScores(event: 6)
    case .workHead: KindScores(work: 6)
    case .otherHead: KindScores(other: 6)
    case .organisationListed: KindScores(organisation: 5)
    case .placeListed: KindScores(location: 4.5)
    case .perhapsOrganisation: KindScores(organisation: 2.2)
    case .perhapsPlace: KindScores(location: 2.2)
    case .placePreposition: KindScores(location: 2.2)
    case .acronym: KindScores(organisation: 3)
    case .mixedCase: KindScores(organisation: 1.5)
    case .plainWords: KindScores(person: 1.2, organisation: 0.6, location: 0.4)
    case .oneWord: KindScores(person: 0.6, organisation: 0.7, location: 0.5)
    case .manyWords: KindScores(organisation: 0.8, other: 0.3)
    case .initial: KindScores(person: 2)
    case .nickname: KindScores(person: 3)
    case .inMarks: KindScores(work: 1.5)
    case .articleBefore: KindScores(organisation: 0.8)
    case .bare: KindScores(person: 0.8)
    case .bareParticle: KindScores(person: 0.5, location: 0.3)
    case .shortAcronym: KindScores(organisation: 2)
    case .behindRole: KindScores(organisation: 1.8)
    case .placeNounBefore: KindScores(location: 3.5)
    case .articleInside: KindScores(organisation: 2.5)
    case .bodyBefore: KindScores(organisation: 3.5)
    case .workBefore: KindScores(work: 7)
    case .eventNounBefore: KindScores(event: 4.5)
    case .otherNounBefore: KindScores(other: 4)
    case .workNounBefore: KindScores(work: 3.5)
    case .foreignWord: KindScores(person: -3, organisation: 1)
    case .saint: KindScores(location: 3)
    case .personParticle: KindScores(person: 0.6)
    }
  }
}
