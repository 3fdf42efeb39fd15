/// A multinomial linear classifier over hashed features.
///
/// Weights are `Int8` times one scale, a row of labels for each of `2^hashBits` buckets. Every
/// feature of a text of *n* features weighs 1/√n, so that short and long texts score alike.
public struct LinearModel: Hashable, Sendable {
  static let kind = "linear"
  /// 2^24 buckets are more than any model here needs, and keep sizes far from overflow.
  static let mostHashBits = 24

  public let name: String
  public let labels: [String]
  public let hashBits: Int
  private let scale: Float
  private let weights: [Int8]

  /// - Parameter weights: `labels.count << hashBits` of them, bucket by bucket.
  init(name: String, labels: [String], hashBits: Int, weights: [Float]) {
    self.name = name
    self.labels = labels
    self.hashBits = hashBits
    let largest = weights.reduce(Float(0)) { max($0, abs($1)) }
    let scale = largest > 0 ? largest / 127 : 1
    self.scale = scale
    self.weights = weights.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
  }

  /// Reads a model file that ``encoded()`` wrote.
  ///
  /// - Parameter path: names the file in the error.
  public init(_ bytes: [UInt8], path: String) throws(ModelError) {
    var reader = ByteReader(try ModelFile.open(bytes, kind: Self.kind, path: path))
    let corrupted = ModelError(path: path, reason: .corrupted)
    guard let name = reader.readShortString(), let hashBits = reader.readUInt8(),
      hashBits <= Self.mostHashBits, let labelCount = reader.readUInt16(), labelCount > 0
    else { throw corrupted }
    var labels: [String] = []
    for _ in 0..<labelCount {
      guard let label = reader.readShortString() else { throw corrupted }
      labels.append(label)
    }
    guard let scaleBits = reader.readUInt32(), Float(bitPattern: scaleBits).isFinite,
      reader.rest.count == labels.count << Int(hashBits)
    else { throw corrupted }
    self.name = name
    self.labels = labels
    self.hashBits = Int(hashBits)
    scale = Float(bitPattern: scaleBits)
    weights = reader.rest.map { Int8(bitPattern: $0) }
  }

  /// The bytes of its model file; equal models have equal bytes.
  public func encoded() -> [UInt8] {
    var body = ByteWriter()
    body.writeShort(name)
    body.write(UInt8(hashBits))
    body.write(UInt16(labels.count))
    for label in labels { body.writeShort(label) }
    body.write(scale.bitPattern)
    body.write(weights.map { UInt8(bitPattern: $0) })
    return ModelFile.seal(kind: Self.kind, body: body.bytes)
  }

  /// The probability of each label, in the order of ``labels``; even odds where there are no
  /// features.
  public func probabilities(_ features: [UInt32]) -> [Double] {
    var sums = [Int32](repeating: 0, count: labels.count)
    let mask = UInt32(1) << UInt32(hashBits) - 1
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        for feature in features {
          let start = Int(feature & mask) &* sums.count
          let row = UnsafeBufferPointer(rebasing: weights[start..<(start &+ sums.count)])
          for label in 0..<sums.count { sums[label] &+= Int32(row[label]) }
        }
      }
    }
    let factor = Double(scale) / Double(max(1, features.count)).squareRoot()
    return softmax(sums.map { Double($0) * factor })
  }

  /// The logarithm of how much likelier one label is than another; nothing is allocated.
  public func margin(_ features: [UInt32], of label: Int, over other: Int) -> Double {
    let mask = UInt32(1) << UInt32(hashBits) - 1
    let width = labels.count
    var sum: Int32 = 0
    weights.withUnsafeBufferPointer { weights in
      for feature in features {
        let row = Int(feature & mask) &* width
        sum &+= Int32(weights[row &+ label]) &- Int32(weights[row &+ other])
      }
    }
    return Double(sum) * Double(scale) / Double(max(1, features.count)).squareRoot()
  }

  /// What a feature says for a label on average; low where a text is unlike all that the label was
  /// trained on, however sure its probability. 0 where there are no features.
  public func meanWeight(of features: [UInt32], for label: Int) -> Double {
    let mask = UInt32(1) << UInt32(hashBits) - 1
    var sum = 0
    for feature in features { sum += Int(weights[Int(feature & mask) * labels.count + label]) }
    return Double(sum) * Double(scale) / Double(max(1, features.count))
  }
}
