// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "aspas",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
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
    .target(name: "Entities", dependencies: ["Articles", "Learning", "Lexicons"]),
    .target(name: "Quotes", dependencies: ["Articles", "Lexicons"]),
    .target(name: "Exports", dependencies: ["Articles"]),
    .executableTarget(
      name: "aspas-train",
      dependencies: [
        "Articles", "Languages", "Learning", "Sentences",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

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
      name: "EntitiesTests", dependencies: ["Articles", "Entities", "Sentences", "TestSupport"]),
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
