import IndicatorEngine
import Ingest

/// Reads class files and stored forecasts, and says in words where they cannot be used.
struct BacktestWording {
  let words: Words

  func classes(_ path: String) throws -> ReferenceClasses {
    do throws(ClassFile.Fault) { return try ClassFile.read(path: path) } catch { throw failure(error) }
  }

  /// The classes of the program.
  func shipped() throws -> ReferenceClasses {
    do throws(ClassFile.Fault) { return try ClassFile.shipped() } catch { throw failure(error) }
  }

  /// The classes of a file as a frame: those that say from which cases they learn get their counts from them.
  func frame(_ path: String) throws -> [ClassFile.Framed] {
    do throws(ClassFile.Fault) { return try ClassFile.frame(path: path) } catch { throw failure(error) }
  }

  func forecasts(_ path: String) throws -> StoredForecasts {
    do throws(StoredForecasts.Fault) { return try StoredForecasts.read(path: path) } catch {
      switch error {
      case .notFound(let path):
        throw notFound(path)
      case .unreadable(let path): throw unreadable(path)
      case .notJSON(let file, let line): throw notJSON(file, line)
      case .schema(let file, let found): throw schema(file, found, StoredForecasts.schema)
      }
    }
  }

  /// A rule of decommitment of the user's own.
  func profile(_ path: String) throws -> DecommitmentProfile {
    do throws(DecommitmentProfileFile.Fault) { return try DecommitmentProfileFile.read(path: path) } catch {
      switch error {
      case .notFound(let path):
        throw notFound(path)
      case .unreadable(let path): throw unreadable(path)
      case .notJSON(let file, let line): throw notJSON(file, line)
      case .schema(let file, let found): throw schema(file, found, DecommitmentProfileFile.schema)
      case .member(let file, let pointer):
        throw CommandFailure(
          .unusableInput,
          words(
            DecommitmentText.profileWrong,
            [
              "path": .text(SafeText.clean(file)), "pointer": .text(SafeText.clean(pointer)),
              "members": "id, source, standing, parts",
            ]))
      }
    }
  }

  private func failure(_ fault: ClassFile.Fault) -> CommandFailure {
    switch fault {
    case .notFound(let path): return notFound(path)
    case .unreadable(let path): return unreadable(path)
    case .notJSON(let file, let line): return notJSON(file, line)
    case .schema(let file, let found): return schema(file, found, ClassFile.schema)
    case .edges(let file): return member(file, "/edges")
    case .member(let file, let pointer): return member(file, pointer)
    }
  }

  private func notFound(_ path: String) -> CommandFailure {
    CommandFailure(.noInput, IngestError.noSuchInput(path: path, nearest: nil).message(words.language))
  }

  private func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(
      .unusableInput, words(BacktestText.classFileMissing, ["path": .text(SafeText.clean(path))]))
  }

  private func notJSON(_ file: String, _ line: Int) -> CommandFailure {
    CommandFailure(
      .unusableInput,
      words(
        BacktestText.fileNotJSON,
        ["path": .text(SafeText.clean(file)), "line": .text("\(line)"), "format": "JSON"]))
  }

  private func schema(_ file: String, _ found: String, _ expected: String) -> CommandFailure {
    CommandFailure(
      .unusableInput,
      words(
        BacktestText.classFileSchema,
        [
          "path": .text(SafeText.clean(file)),
          "found": .text(words.quoted(SafeText.clean(String(found.prefix(60))))), "schema": .text(expected),
        ]))
  }

  private func member(_ file: String, _ pointer: String) -> CommandFailure {
    CommandFailure(
      .unusableInput,
      words(
        BacktestText.classFileWrong,
        ["path": .text(SafeText.clean(file)), "pointer": .text(SafeText.clean(pointer)), "flag": "--learn"]))
  }
}
