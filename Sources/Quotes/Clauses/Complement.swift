/// What a reporting verb governs, as far as small words show it.
struct Complement: Sendable {
  enum Shape: String, Sendable {
    case clause, question, infinitive, request, predicative, object
  }

  let shape: Shape
  /// Indexes into the elements of the passage, complementiser left out.
  let span: Range<Int>
}
