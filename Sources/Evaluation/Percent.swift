/// Shares as people read them: per hundred, one decimal.
public enum Percent {
  public static func text(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
