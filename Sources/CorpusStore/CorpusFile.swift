public import Articles
import Foundation
import GRDB

/// A corpus: one SQLite file that holds the record of each document, by its URI.
///
/// What is put together is committed together; a crash loses at most what was not yet put. The file
/// opens in any SQLite tool.
public final class CorpusFile: Sendable {
  /// "Aspa" in ASCII: tells our files from other SQLite files.
  static let applicationID = 0x4173_7061
  /// The version of the tables that this program writes.
  static let schemaVersion = 1

  private let database: DatabaseQueue

  /// Opens the corpus at `path`, or makes a new one there.
  public init(_ path: String) throws(CorpusError) {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      database = try DatabaseQueue(path: path, configuration: configuration)
      try database.write { try Self.prepare($0, path) }
    } catch let error as CorpusError {
      throw error
    } catch {
      throw CorpusError(path: path, problem: "it cannot be opened as a corpus (\(error))")
    }
  }

  /// Files records, each in the place of an earlier one with its URI; all of them, or none.
  public func put(_ records: [StoredRecord]) throws(CorpusError) {
    do {
      try database.write { database in
        for record in records {
          try database.execute(
            sql: """
              INSERT INTO document (uri, status, sha256, fingerprint, record)
              VALUES (?, ?, ?, ?, ?)
              ON CONFLICT (uri) DO UPDATE SET status = excluded.status, sha256 = excluded.sha256,
                fingerprint = excluded.fingerprint, record = excluded.record
              """,
            arguments: [
              record.uri, record.status, record.sha256, record.fingerprint,
              String(decoding: record.line, as: UTF8.self),
            ])
        }
      }
    } catch {
      throw CorpusError(path: database.path, problem: "it cannot be written (\(error))")
    }
  }

  /// The record of a document, or `nil` if there is none.
  public func record(of uri: String) throws(CorpusError) -> StoredRecord? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM document WHERE uri = ?", arguments: [uri])
        .map(StoredRecord.init)
    }
  }

  /// Hands over every record, in the byte order of the URIs.
  public func forEachRecord(_ body: (StoredRecord) throws -> Void) throws(CorpusError) {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM document ORDER BY uri")
      while let row = try rows.next() { try body(StoredRecord(row)) }
    }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw CorpusError(path: database.path, problem: "it cannot be read (\(error))")
    }
  }

  private static func prepare(_ database: Database, _ path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    guard application == applicationID || isEmpty else {
      throw CorpusError(
        path: path, problem: "it is a database of another program; choose another file name")
    }
    guard version <= schemaVersion else {
      throw CorpusError(
        path: path,
        problem: "a newer version of this program wrote it (tables \(version), this program knows "
          + "\(schemaVersion)); update the program")
    }
    guard isEmpty else { return }
    try database.execute(
      sql: """
        CREATE TABLE document (
          uri TEXT PRIMARY KEY NOT NULL,
          status TEXT NOT NULL,
          sha256 TEXT,
          fingerprint TEXT NOT NULL,
          record TEXT NOT NULL
        ) WITHOUT ROWID;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(schemaVersion);
        """)
  }
}

/// A record as it lies in a corpus: its line, and what tells whether it is still true.
public struct StoredRecord: Hashable, Sendable {
  public let uri: String
  public let status: String
  /// Of the input the record was made from.
  public let sha256: String?
  /// Of the pipeline that made it.
  public let fingerprint: String
  /// One line of JSON, without its line end.
  public let line: [UInt8]

  public init(_ record: Articles.Record, line: [UInt8]) {
    uri = record.source.uri
    status = record.status.rawValue
    sha256 = record.source.sha256
    fingerprint = record.pipeline.fingerprint
    self.line = line
  }

  fileprivate init(_ row: Row) {
    uri = row["uri"]
    status = row["status"]
    sha256 = row["sha256"]
    fingerprint = row["fingerprint"]
    line = Array((row["record"] as String).utf8)
  }
}

/// A corpus that cannot be opened, read or written.
public struct CorpusError: Error, Hashable, CustomStringConvertible, Sendable {
  public let path: String
  public let problem: String

  public var description: String { "corpus \(path): \(problem)" }
}
