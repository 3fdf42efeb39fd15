internal import Articles

/// Which lemmas a word may be a form of.
struct FormTable: Sendable {
  /// One reading of a form: an index into the lemmas of whoever filled the table.
  struct Reading: Hashable, Sendable {
    let lemma: Int
    let features: VerbFeatures
  }

  private struct Link: Sendable {
    let reading: Reading
    /// The next reading of the same form, -1 at the last.
    var next: Int
  }

  private var heads = WordMap<Int>()
  private var links: [Link] = []

  /// The number of different forms.
  var count: Int { heads.count }

  /// Adds a reading; one that the form already has is kept once.
  mutating func insert(_ form: [UInt8], _ reading: Reading) {
    guard let head = heads[form, TextRange(0, form.count)] else {
      heads.insert(form, links.count)
      links.append(Link(reading: reading, next: -1))
      return
    }
    var last = head
    while true {
      if links[last].reading == reading { return }
      if links[last].next < 0 { break }
      last = links[last].next
    }
    links[last].next = links.count
    links.append(Link(reading: reading, next: -1))
  }

  /// The readings of the form in `bytes` at `range`, in the order they were added.
  func readings(_ bytes: [UInt8], _ range: TextRange) -> [Reading] {
    guard var link = heads[bytes, range] else { return [] }
    var found: [Reading] = []
    while link >= 0 {
      found.append(links[link].reading)
      link = links[link].next
    }
    return found
  }
}
