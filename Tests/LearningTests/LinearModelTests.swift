import Learning
import Testing

@Suite struct LinearModelTests {
  private static func train(seed: UInt64 = 3) -> LinearModel {
    let trainer = LogisticTrainer(
      name: "toy", labels: ["par", "ímpar"], hashBits: 6, epochs: 5, rate: 0.5, seed: seed)
    return trainer.train(
      (0..<200).map { number in
        .init(features: [UInt32(number % 2), UInt32(10 + number % 7)], label: number % 2)
      })
  }

  @Test func learnsWhatPredictsTheLabel() {
    let model = Self.train()
    #expect(model.probabilities([0, 12])[0] > 0.9)
    #expect(model.probabilities([1, 12])[1] > 0.9)
  }

  @Test func withoutFeaturesTheOddsAreEven() {
    #expect(Self.train().probabilities([]) == [0.5, 0.5])
  }

  @Test func sameDataAndSeedGiveTheSameBytes() {
    #expect(Self.train().encoded() == Self.train().encoded())
    #expect(Self.train(seed: 4).encoded() != Self.train().encoded())
  }

  @Test func aModelFileReadsBackAsItWas() throws {
    let model = Self.train()
    #expect(try LinearModel(model.encoded(), path: "toy.model") == model)
  }

  @Test func everyTruncatedFileIsRefused() {
    let bytes = Self.train().encoded()
    for length in 0..<bytes.count {
      #expect(throws: ModelError.self) {
        try LinearModel(Array(bytes[..<length]), path: "toy.model")
      }
    }
  }

  @Test func everyChangedByteIsNoticed() {
    let bytes = Self.train().encoded()
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x5A
      #expect(throws: ModelError.self) { try LinearModel(changed, path: "toy.model") }
    }
  }

  @Test func aRefusalSaysWhatToDo() {
    var newer = Self.train().encoded()
    newer[8] = 9
    let cases: [([UInt8], String)] = [
      (Array("PK\u{3}\u{4}".utf8), "x.model is not a model of Aspas"),
      ([], "x.model is not a model of Aspas"),
      (newer, "x.model has model format 9 and this program reads up to 1; update the program"),
      (Array(newer[..<8]), "x.model ends too early"),
      (ModelFile.seal(kind: "other", body: []), "x.model holds a model of kind 'other'"),
    ]
    for (bytes, start) in cases {
      let error = #expect(throws: ModelError.self) { try LinearModel(bytes, path: "x.model") }
      #expect(error?.description.hasPrefix(start) == true)
    }
  }
}
