/// A hash of what a feature is made of, taken in piece by piece.
///
/// Multiply and shift over 64 bits (as in SplitMix64), so that every bit of ``value`` depends on
/// every piece. Part of the model format: to change it is to make every model file unreadable.
@frozen
public struct FeatureHash: Sendable {
  @usableFromInline var state: UInt64

  /// - Parameter family: keeps features of different kinds apart, such as pairs and triples.
  @inlinable
  public init(family: UInt32) {
    state = 0xCBF2_9CE4_8422_2325
    combine(family)
  }

  @inlinable
  public mutating func combine(_ piece: UInt32) {
    state = (state ^ UInt64(piece)) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  /// All 32 bits; a model looks at as many of the low ones as it has buckets for.
  @inlinable
  public var value: UInt32 {
    UInt32(truncatingIfNeeded: (state &* 0xBF58_476D_1CE4_E5B9) >> 32)
  }
}
