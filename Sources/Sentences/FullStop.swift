/// What a full stop is, judged by what stands before it.
enum FullStop: Hashable, Sendable {
  case plain
  case abbreviation(Abbreviation)
  /// After single letters that have full stops too: *S.A.*, *U.S.*
  case acronym
  /// After one capital: *J.*
  case initial
  /// After a number of one or two digits, in a language that writes ordinals so: *3.*
  case ordinal
  /// After a number or letter that opens its line: *1.*
  case enumerator
}
