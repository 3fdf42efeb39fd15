import Foundation

/// Probabilities in proportion to the exponentials of the scores.
func softmax(_ scores: [Double]) -> [Double] {
  let highest = scores.max() ?? 0
  let powers = scores.map { exp($0 - highest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
