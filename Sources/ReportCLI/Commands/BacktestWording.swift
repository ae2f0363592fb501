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
      case .notFound(let path): throw files.notFound(path)
      case .unreadable(let path): throw files.unreadable(path)
      case .notJSON(let file, let line): throw files.notJSON(file, line)
      case .schema(let file, let found): throw files.schema(file, found, StoredForecasts.schema)
      }
    }
  }

  private var files: JSONFileWording { JSONFileWording(words: words) }

  private func failure(_ fault: ClassFile.Fault) -> CommandFailure {
    switch fault {
    case .notFound(let path): files.notFound(path)
    case .unreadable(let path): files.unreadable(path)
    case .notJSON(let file, let line): files.notJSON(file, line)
    case .schema(let file, let found): files.schema(file, found, ClassFile.schema)
    case .edges(let file): member(file, "/edges")
    case .member(let file, let pointer): member(file, pointer)
    }
  }

  private func member(_ file: String, _ pointer: String) -> CommandFailure {
    CommandFailure(
      .unusableInput,
      words(
        BacktestText.classFileWrong,
        ["path": .text(SafeText.clean(file)), "pointer": .text(SafeText.clean(pointer)), "flag": "--learn"]))
  }
}
