/// Trains a ``LinearModel`` by multinomial logistic regression.
///
/// Stochastic gradient descent with AdaGrad step sizes (Duchi, Hazan and Singer 2011), one example
/// at a time in an order shuffled anew each epoch. The same examples and settings give the same
/// model, bit by bit.
public struct LogisticTrainer: Sendable {
  /// The features of one text, and the index of its label.
  public struct Example: Sendable {
    public let features: [UInt32]
    public let label: Int

    public init(features: [UInt32], label: Int) {
      self.features = features
      self.label = label
    }
  }

  public let name: String
  public let labels: [String]
  public let hashBits: Int
  public let epochs: Int
  public let rate: Float
  public let seed: UInt64

  /// - Parameter rate: the first step of each weight; later ones shrink as the weight is used.
  public init(
    name: String, labels: [String], hashBits: Int, epochs: Int, rate: Float, seed: UInt64
  ) {
    precondition((1...LinearModel.mostHashBits).contains(hashBits), "no such number of buckets")
    self.name = name
    self.labels = labels
    self.hashBits = hashBits
    self.epochs = epochs
    self.rate = rate
    self.seed = seed
  }

  /// Errors below this teach nothing worth the time.
  private static let smallestError: Float = 0.001

  public func train(_ examples: [Example]) -> LinearModel {
    var weights = [Float](repeating: 0, count: labels.count << hashBits)
    var squares = weights
    var random = SeededGenerator(seed: seed)
    var order = Array(examples.indices)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for index in order where !examples[index].features.isEmpty {
        step(examples[index], &weights, &squares)
      }
    }
    return LinearModel(name: name, labels: labels, hashBits: hashBits, weights: weights)
  }

  private func step(_ example: Example, _ weights: inout [Float], _ squares: inout [Float]) {
    let mask = UInt32(1) << UInt32(hashBits) - 1
    let norm = 1 / Float(example.features.count).squareRoot()
    var sums = [Float](repeating: 0, count: labels.count)
    for feature in example.features {
      let row = Int(feature & mask) * labels.count
      for label in labels.indices { sums[label] += weights[row + label] }
    }
    let guess = softmax(sums.map { Double($0 * norm) })
    var errors: [(label: Int, error: Float)] = []
    for label in labels.indices {
      let error = Float(guess[label]) - (label == example.label ? 1 : 0)
      if abs(error) > Self.smallestError { errors.append((label, error * norm)) }
    }
    for feature in example.features {
      let row = Int(feature & mask) * labels.count
      for (label, error) in errors {
        squares[row + label] += error * error
        weights[row + label] -= rate * error / (squares[row + label].squareRoot() + 1e-6)
      }
    }
  }
}
