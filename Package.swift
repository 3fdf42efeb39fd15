// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "aspas",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "aspas", targets: ["aspas"]),
    .executable(name: "aspas-train", targets: ["aspas-train"]),
  ]
    + [
      "Annotation", "Articles", "CorpusStore", "Entities", "Evaluation", "Exports", "Intake",
      "Languages", "Learning", "Lexicons", "Markup", "Pipelines", "Quotes", "Sentences", "Syntax",
      "Watching",
    ].map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    .target(name: "Articles"),
    .target(name: "Learning"),
    .target(name: "Lexicons", dependencies: ["Articles"]),
    .target(name: "Intake"),
    .target(name: "Markup", dependencies: ["Articles", "CLibXML", "Lexicons"]),
    .target(name: "Languages", dependencies: ["Articles", "Learning"]),
    .target(name: "Sentences", dependencies: ["Articles", "Learning", "Lexicons"]),
    .target(name: "Entities", dependencies: ["Articles", "Lexicons"]),
    .target(name: "Quotes", dependencies: ["Articles", "Lexicons"]),
    .target(
      name: "Pipelines", dependencies: ["Articles", .product(name: "Yams", package: "Yams")]),
    .target(name: "Syntax"),
    .target(
      name: "CorpusStore",
      dependencies: ["Articles", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Watching"),
    .target(name: "Exports", dependencies: ["Articles"]),
    .target(name: "Evaluation", dependencies: ["Articles", "Syntax"]),
    .target(
      name: "Annotation",
      dependencies: [
        "Articles", "Entities", "Intake", "Languages", "Markup", "Pipelines", "Quotes", "Sentences",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "aspas",
      dependencies: [
        "Annotation", "Articles", "Evaluation", "Exports", "Intake", "Pipelines", "Sentences",
        "Syntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "aspas-train",
      dependencies: [
        "Articles", "Languages", "Learning", "Sentences",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(
      name: "AspasTests",
      dependencies: ["Annotation", "Articles", "Evaluation", "Intake", "TestSupport", "aspas"]),
    .testTarget(
      name: "PipelinesTests", dependencies: ["Articles", "Pipelines", "TestSupport"]),
    .testTarget(name: "SyntaxTests", dependencies: ["Syntax"]),
    .testTarget(name: "CorpusStoreTests", dependencies: ["Articles", "CorpusStore"]),
    .testTarget(name: "WatchingTests", dependencies: ["Watching"]),
    .testTarget(name: "ExportsTests", dependencies: ["Articles", "Exports", "TestSupport"]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Articles", "Evaluation", "Syntax", "TestSupport"]),
    .target(name: "TestSupport", dependencies: ["Articles"], path: "Tests/TestSupport"),
    .target(
      name: "StageSupport", dependencies: ["Articles", "Sentences", "TestSupport"],
      path: "Tests/StageSupport"),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"]),
    .testTarget(name: "LearningTests", dependencies: ["Learning", "TestSupport"]),
    .testTarget(name: "LexiconsTests", dependencies: ["Articles", "Lexicons", "TestSupport"]),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "TestSupport"]),
    .testTarget(name: "MarkupTests", dependencies: ["Articles", "Markup", "TestSupport"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Articles", "Languages", "TestSupport"]),
    .testTarget(
      name: "SentencesTests",
      dependencies: ["Articles", "Learning", "Sentences", "StageSupport", "TestSupport"]),
    .testTarget(
      name: "EntitiesTests", dependencies: ["Articles", "Entities", "StageSupport", "TestSupport"]),
    .testTarget(
      name: "QuotesTests",
      dependencies: ["Articles", "Entities", "Lexicons", "Quotes", "Sentences", "TestSupport"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
