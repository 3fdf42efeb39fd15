/// What the names on an element say about it.
struct Hints: OptionSet, Sendable {
  let rawValue: UInt32

  static let content = Hints(rawValue: 1 << 0)
  static let ad = Hints(rawValue: 1 << 1)
  static let share = Hints(rawValue: 1 << 2)
  static let related = Hints(rawValue: 1 << 3)
  static let comment = Hints(rawValue: 1 << 4)
  /// Menus, side columns, page headers and footers.
  static let chrome = Hints(rawValue: 1 << 5)
  /// Captions of pictures, and their credits.
  static let caption = Hints(rawValue: 1 << 6)
  static let byline = Hints(rawValue: 1 << 7)
  static let date = Hints(rawValue: 1 << 8)
  static let tags = Hints(rawValue: 1 << 9)
  static let promo = Hints(rawValue: 1 << 10)
  static let paywall = Hints(rawValue: 1 << 11)
  static let cookie = Hints(rawValue: 1 << 12)
  static let bio = Hints(rawValue: 1 << 13)
  static let hidden = Hints(rawValue: 1 << 14)
  static let media = Hints(rawValue: 1 << 15)
  static let popup = Hints(rawValue: 1 << 16)
  /// A standfirst: the sentence or two between headline and body.
  static let deck = Hints(rawValue: 1 << 17)
  static let title = Hints(rawValue: 1 << 18)
  static let tableOfContents = Hints(rawValue: 1 << 19)
  /// Polls, ratings, forms to report an error.
  static let feedback = Hints(rawValue: 1 << 20)
  /// `itemprop=articleBody`.
  static let articleBody = Hints(rawValue: 1 << 21)

  /// What is never part of an article's text.
  static let foreign: Hints = [
    .ad, .share, .related, .comment, .chrome, .caption, .byline, .date, .tags, .promo, .paywall,
    .cookie, .bio, .hidden, .media, .popup, .tableOfContents, .feedback,
  ]

  static let byName: [(name: String, hint: Hints)] = [
    ("content", .content), ("ad", .ad), ("share", .share), ("related", .related),
    ("comment", .comment), ("chrome", .chrome), ("caption", .caption), ("byline", .byline),
    ("date", .date), ("tags", .tags), ("promo", .promo), ("paywall", .paywall),
    ("cookie", .cookie), ("bio", .bio), ("hidden", .hidden), ("media", .media), ("popup", .popup),
    ("deck", .deck), ("title", .title), ("toc", .tableOfContents), ("feedback", .feedback),
  ]
}
