public import Articles

/// Where the package under test lies on disk.
public enum Checkout {
  public static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  public static var corpus: String { "\(root)/Corpus" }

  /// The lexicons and models of the checkout.
  public static let resources = Resources(root: corpus)
}
