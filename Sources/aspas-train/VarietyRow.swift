import Foundation

/// A text of UD Portuguese-Bosque, whose ids tell the country: CETENFolha (CF) is Brazilian,
/// CETEMPúblico (CP) is from Portugal.
struct VarietyRow: Decodable {
  let id: String
  let text: String
  let sentences: [[Int]]

  static let set = ("UD_Portuguese-Bosque", "CC BY-SA 4.0")

  var variant: String? {
    if id.contains(":CF") { return "pt-BR" }
    return id.contains(":CP") ? "pt-PT" : nil
  }

  /// Each sentence of its text.
  var pieces: [String] {
    let scalars = Array(text.unicodeScalars)
    return sentences.compactMap { range in
      guard range.count == 2, range[0] <= range[1], range[1] <= scalars.count else { return nil }
      return String(String.UnicodeScalarView(scalars[range[0]..<range[1]]))
    }
  }
}
