import Foundation

/// As much of JSON Schema 2020-12 as the record's schema uses. A keyword it does not know is a
/// mistake that it reports, so that no rule is passed over unseen.
struct JSONSchema {
  private let root: [String: Any]

  init(file path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, each with its place; empty when it fits.
  func mistakes(in value: Any) -> [String] { mistakes(value, root, "$") }

  private func mistakes(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.keys.sorted().flatMap { keyword in
      schema[keyword].map { check(keyword, $0, value, schema, place) } ?? []
    }
  }

  private func check(
    _ keyword: String, _ rule: Any, _ value: Any, _ schema: [String: Any], _ place: String
  ) -> [String] {
    let fails = ["\(place): \(keyword)"]
    switch keyword {
    case "$schema", "$id", "$defs", "$comment", "title", "description", "then", "else": return []
    case "$ref": return resolve(rule).map { mistakes(value, $0, place) } ?? ["no \(rule)"]
    case "type":
      let types = rule as? [String] ?? [rule as? String ?? ""]
      return types.contains { isOf($0, value) } ? [] : ["\(place): not of type \(rule)"]
    case "const": return isEqual(rule, value) ? [] : fails
    case "enum": return (rule as? [Any] ?? []).contains { isEqual($0, value) } ? [] : fails
    case "required", "properties", "additionalProperties":
      return checkObject(keyword, rule, value, schema, place)
    case "items", "prefixItems", "minItems", "maxItems", "uniqueItems":
      return checkList(keyword, rule, value, schema, place)
    case "minimum", "maximum":
      guard let number = value as? NSNumber, let limit = rule as? NSNumber else { return [] }
      let isRight =
        keyword == "minimum"
        ? number.doubleValue >= limit.doubleValue : number.doubleValue <= limit.doubleValue
      return isRight ? [] : fails
    case "minLength":
      guard let text = value as? String else { return [] }
      return text.unicodeScalars.count >= rule as? Int ?? 0 ? [] : fails
    case "pattern":
      guard let text = value as? String else { return [] }
      return text.range(of: rule as? String ?? "", options: .regularExpression) != nil ? [] : fails
    case "oneOf", "anyOf":
      let fitting = (rule as? [[String: Any]] ?? []).filter { mistakes(value, $0, place).isEmpty }
      return keyword == "oneOf" ? (fitting.count == 1 ? [] : fails) : (fitting.isEmpty ? fails : [])
    case "allOf":
      return (rule as? [[String: Any]] ?? []).flatMap { mistakes(value, $0, place) }
    case "if":
      let holds = mistakes(value, rule as? [String: Any] ?? [:], place).isEmpty
      let branch = schema[holds ? "then" : "else"] as? [String: Any]
      return branch.map { mistakes(value, $0, place) } ?? []
    default: return ["\(place): unknown keyword \(keyword)"]
    }
  }

  private func checkObject(
    _ keyword: String, _ rule: Any, _ value: Any, _ schema: [String: Any], _ place: String
  ) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    switch keyword {
    case "required":
      return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): no \($0)" }
    case "properties":
      let rules = rule as? [String: [String: Any]] ?? [:]
      return rules.sorted { $0.key < $1.key }.flatMap { key, rule in
        object[key].map { mistakes($0, rule, "\(place).\(key)") } ?? []
      }
    default:
      guard rule as? Bool == false else { return [] }
      let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
      return object.keys.filter { !known.contains($0) }.sorted().map { "\(place): stray \($0)" }
    }
  }

  private func checkList(
    _ keyword: String, _ rule: Any, _ value: Any, _ schema: [String: Any], _ place: String
  ) -> [String] {
    guard let list = value as? [Any] else { return [] }
    let fails = ["\(place): \(keyword)"]
    switch keyword {
    case "prefixItems":
      return zip(list, rule as? [[String: Any]] ?? []).enumerated().flatMap {
        mistakes($1.0, $1.1, "\(place)[\($0)]")
      }
    case "items":
      let start = (schema["prefixItems"] as? [Any])?.count ?? 0
      if let none = rule as? Bool { return none || list.count <= start ? [] : fails }
      return list.enumerated().dropFirst(start).flatMap {
        mistakes($1, rule as? [String: Any] ?? [:], "\(place)[\($0)]")
      }
    case "minItems": return list.count >= rule as? Int ?? 0 ? [] : fails
    case "maxItems": return list.count <= rule as? Int ?? .max ? [] : fails
    default: return Set(list.map { "\($0)" }).count == list.count ? [] : fails
    }
  }

  private func resolve(_ reference: Any) -> [String: Any]? {
    let path = (reference as? String ?? "").split(separator: "/").dropFirst()
    return path.reduce(root as Any?) { ($0 as? [String: Any])?[String($1)] } as? [String: Any]
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    let isTruth = (value as? NSNumber).map { $0 === kTrue || $0 === kFalse } ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isTruth
    case "integer":
      return !isTruth
        && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": return !isTruth && value is NSNumber
    default: return false
    }
  }

  private func isEqual(_ a: Any, _ b: Any) -> Bool {
    (a as? NSObject)?.isEqual(b) ?? (a as? String == b as? String)
  }

  private var kTrue: NSNumber { NSNumber(value: true) }
  private var kFalse: NSNumber { NSNumber(value: false) }
}
