/// Reads the dates that pages give, and writes them as ISO 8601, as precise as they were.
struct DateReader: Sendable {
  private let months: [String: Int]

  init(_ words: PageWords) { months = words.months }

  /// A date or date and time in any of the usual notations; `nil` if it is none.
  func read(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(80))
    return isoDate(bytes) ?? compactDate(bytes) ?? writtenDate(text)
  }

  /// `/2024/05/03/`, `/2024-05-03-`, `/20240503/` in an address.
  func date(inAddress address: String) -> String? {
    let bytes = Array(address.utf8.prefix(400))
    var offset = 0
    while offset < bytes.count {
      let isBorder = offset == 0 || !isDigit(bytes[offset - 1])
      if isBorder, isDigit(bytes[offset]) {
        if let found = calendarDate(bytes, offset),
          found.end == bytes.count
            || !isDigit(bytes[found.end])
        {
          return found.text
        }
      }
      offset += 1
    }
    return nil
  }

  // MARK: 2024-05-03T10:20:30+02:00

  private func isoDate(_ bytes: [UInt8]) -> String? {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
      let date = calendarDate(bytes, start)
    else { return nil }
    var offset = date.end
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] | 0x20 == 0x74 {
      offset += 1
    }
    guard let hour = number(bytes, offset, 2), hour < 24, offset + 2 < bytes.count,
      bytes[offset + 2] == UInt8(ascii: ":"), let minute = number(bytes, offset + 3, 2), minute < 60
    else { return date.text }
    var text = "\(date.text)T\(two(hour)):\(two(minute))"
    offset += 5
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ":"),
      let second = number(bytes, offset + 1, 2), second <= 60
    {
      text += ":\(two(second))"
      offset += 3
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    }
    return text + timeZone(bytes, offset)
  }

  private func timeZone(_ bytes: [UInt8], _ offset: Int) -> String {
    var offset = offset
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    guard offset < bytes.count else { return "" }
    if bytes[offset] | 0x20 == UInt8(ascii: "z") { return "Z" }
    guard bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-"),
      let hours = number(bytes, offset + 1, 2), hours <= 14
    else { return "" }
    let sign = bytes[offset] == UInt8(ascii: "+") ? "+" : "-"
    offset += 3
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ":") { offset += 1 }
    return "\(sign)\(two(hours)):\(two(number(bytes, offset, 2) ?? 0))"
  }

  private func calendarDate(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    guard let year = number(bytes, start, 4), start + 4 < bytes.count else { return nil }
    let sign = bytes[start + 4]
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/") || sign == UInt8(ascii: ".") else {
      return nil
    }
    var offset = start + 5
    guard let month = shortNumber(bytes, &offset), offset < bytes.count, bytes[offset] == sign
    else { return nil }
    offset += 1
    guard let day = shortNumber(bytes, &offset) else { return nil }
    return date(year, month, day).map { ($0, offset) }
  }

  /// `20240503`, with or without a time after it.
  private func compactDate(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 8 || bytes.count > 8 && !isDigit(bytes[8]),
      let year = number(bytes, 0, 4), let month = number(bytes, 4, 2), let day = number(bytes, 6, 2)
    else { return nil }
    return date(year, month, day)
  }

  // MARK: 3 de maio de 2024, May 3, 2024, 03/05/2024

  private func writtenDate(_ text: String) -> String? {
    let words = text.prefix(120).lowercased().split {
      !$0.isLetter && !$0.isNumber
    }
    var numbers: [(index: Int, value: Int)] = []
    var month: (index: Int, value: Int)?
    for (index, word) in words.enumerated() {
      if let value = Int(word.prefix { $0.isASCII && $0.isNumber }), word.count <= 4 {
        numbers.append((index, value))
      } else if month == nil, let value = months[String(word)] {
        month = (index, value)
      }
    }
    if let month {
      guard let year = numbers.first(where: { $0.value >= 1900 && $0.index > month.index }),
        let day = numbers.filter({ 1...31 ~= $0.value && abs($0.index - month.index) <= 2 })
          .min(by: { abs($0.index - month.index) < abs($1.index - month.index) })
      else { return nil }
      return date(year.value, month.value, day.value)
    }
    guard let year = numbers.firstIndex(where: { $0.value >= 1900 }), year >= 2 else { return nil }
    let (first, second) = (numbers[year - 2].value, numbers[year - 1].value)
    return second > 12
      ? date(numbers[year].value, first, second) : date(numbers[year].value, second, first)
  }

  // MARK: Numbers

  private func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard 1900...2100 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset + length <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[offset..<offset + length] {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private func shortNumber(_ bytes: [UInt8], _ offset: inout Int) -> Int? {
    if let value = number(bytes, offset, 2) {
      offset += 2
      return value
    }
    guard let value = number(bytes, offset, 1) else { return nil }
    offset += 1
    return value
  }
}
