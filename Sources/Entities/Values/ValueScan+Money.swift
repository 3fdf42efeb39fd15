import Articles

private let currencies = ValueRoles(.currency, .code)
private let centWords = ValueRoles(.cents)
private let moneyScales = ValueRoles(.moneyScale, .scale, .thousand)
private let ofWord = ValueRoles(.of)
private let joiners = ValueRoles(.and, .point, .with)
private let percentWords = ValueRoles(.percent)

/// Sums of money and percentages.
extension ValueScan {
  /// `US$ 37,5 milhões`, `€40`, `USD 40`.
  func moneyAfterSymbol(at index: Int) -> Candidate? {
    guard let (sense, end) = currency(at: index) else { return nil }
    // `USD$ 15`
    let start = sense.role == .code && isSymbol(end, "$") ? end + 1 : end
    guard start < tokens.count, !isGlued(index) || !isWord(index - 1) || isSymbol(index, "$"),
      let plain = numeralAfterSymbol(start, isCode: sense.role == .code)
    else { return nil }
    let numeral = moneyScaled(plain)
    // `Euro 2024` is no sum, `dólares 22,5 milhões` is.
    let isName = isWord(index) && end == index + 1 && sense.role == .currency
    guard !isName || numeral.scale > 1 || numeral.decimals > 0 else { return nil }
    return money(numeral, code(sense), from: index)
  }

  /// A number may be glued to a symbol or a code (`EUR40`), never to a word.
  private func numeralAfterSymbol(_ index: Int, isCode: Bool) -> Numeral? {
    guard isDigits(index), isGlued(index), isWord(index - 1) else { return numeral(at: index) }
    return isCode ? scaled(plainFigures(at: index)) : nil
  }

  /// `40 euros`, `1.200 €`, `dois milhões de reais`, `50 centavos`.
  func money(_ numeral: Numeral, from index: Int) -> Candidate? {
    var sum = moneyScaled(numeral)
    let hyphen = isSymbol(sum.end, "-") && isGlued(sum.end) ? sum.end + 1 : sum.end
    let next = sum.scale > 1 || sum.mantissa >= 1000 ? past(ofWord, hyphen) : hyphen
    if let (sense, end) = currency(at: next), !belongsToNext(next, end),
      !isOrdinary(sense, numeral)
    {
      sum.end = end
      if let (scale, past) = phrase(moneyScales, at: end), scale.role == .scale {
        // `75 USD milhões`
        sum.scale *= scale.value
        sum.end = past
      }
      return money(withCents(sum), code(sense), from: index)
    }
    guard let (sense, end) = phrase(centWords, at: next) else { return nil }
    var cents = sum
    cents.mantissa = sum.value / 100
    (cents.decimals, cents.scale, cents.negative, cents.end) = (0, 1, false, end)
    return money(cents, code(sense), from: index)
  }

  private func money(_ numeral: Numeral, _ code: String?, from index: Int) -> Candidate {
    let start = numeral.negative && index > 0 && isGlued(index) ? index - 1 : index
    let value = code.map { Mention.Value.money(amount: numeral.value, currency: $0) }
    return Candidate(
      start: start, end: numeral.end, kind: .money, value: numeral.value.isFinite ? value : nil)
  }

  /// `un livre`, `deux livres`: words of another meaning.
  private func isOrdinary(_ currency: ValueSense, _ numeral: Numeral) -> Bool {
    numeral.isIndefinite && currency.extra.contains("not-one")
      || numeral.value < 1000 && currency.extra.contains("guarded")
  }

  /// `R$` in `em 2019 R$ 40`.
  func belongsToNext(_ index: Int, _ end: Int) -> Bool {
    guard isDigits(end), !isWord(end - 1) else { return false }
    return isGlued(end) || !isGlued(index) && isSymbol(end - 1, "$")
  }

  private func currency(at index: Int) -> (sense: ValueSense, end: Int)? {
    guard let found = phrase(currencies, at: index) else { return nil }
    // `a $ 5` is no sum in Australian dollars.
    if found.sense.extra.contains("glued") {
      guard (index + 1..<found.end).allSatisfy(isGlued) else { return nil }
    }
    // Codes are words of some language in lower case (`all`, `top`, `try`).
    if found.sense.role == .code, !isSymbol(found.end, "$") || !isGlued(found.end) {
      let isUpper = tokens[index..<found.end].allSatisfy { token in
        bytes[token.range.bytes].allSatisfy { $0 < 0x61 || $0 > 0x7A }
      }
      guard isUpper else { return nil }
    }
    return found
  }

  /// The ISO 4217 code, by region where the word or sign belongs to several; `nil` if undecided.
  private func code(_ sense: ValueSense) -> String? {
    for pair in sense.extra {
      let parts = pair.split(separator: ":")
      if parts.count == 2, parts[0] == region { return String(parts[1]) }
    }
    return sense.text.count == 3 ? sense.text : nil
  }

  /// `bi`, `bn`, `m` beside a sum of money.
  private func moneyScaled(_ numeral: Numeral) -> Numeral {
    guard numeral.scale == 1, let (scale, end) = phrase(moneyScales, at: numeral.end) else {
      return numeral
    }
    var scaled = numeral
    scaled.scale = scale.value
    scaled.end = end
    return scaled
  }

  /// `… e 50 centavos`, `15 euros 50`.
  private func withCents(_ sum: Numeral) -> Numeral {
    let next = past(joiners, sum.end)
    guard sum.decimals == 0, let part = numeral(at: next), let cents = part.whole, cents < 100
    else { return sum }
    var end = part.end
    if let (_, past) = phrase(centWords, at: part.end) {
      end = past
    } else if part.digits != 2 || !endsPhrase(part.end, joined: next > sum.end) {
      return sum
    }
    var whole = sum
    whole.mantissa = sum.value * 100 + Double(cents)
    (whole.decimals, whole.scale, whole.end) = (2, 1, end)
    return whole
  }

  /// Whether nothing that counts (`20 euros`, `30 %`) can stand at `index`.
  private func endsPhrase(_ index: Int, joined: Bool) -> Bool {
    guard index < tokens.count else { return true }
    if joined { return isSymbol(index, ".") || isSymbol(index, ",") }
    return currency(at: index) == nil && phrase(percentWords, at: index) == nil
      && (isWord(index) && tokens[index].word < 0 || isSymbol(index, ".") || isSymbol(index, ","))
  }

  /// `85%`, `30 por cento`, `12,5 pontos percentuais`.
  func percent(_ numeral: Numeral, from index: Int) -> Candidate? {
    let next = isSymbol(numeral.end, "-") && isGlued(numeral.end) ? numeral.end + 1 : numeral.end
    guard let (_, end) = phrase(percentWords, at: next) else { return nil }
    return Candidate(
      start: numeral.negative ? index - 1 : index, end: end, kind: .percent,
      value: .percent(numeral.value), score: 1)
  }
}
