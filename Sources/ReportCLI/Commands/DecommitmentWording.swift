import IndicatorEngine
import Ingest

/// Reads a rule of decommitment of the user's own, and says in words where it cannot be used.
struct DecommitmentWording {
  let words: Words

  func profile(_ path: String) throws -> DecommitmentProfile {
    do throws(DecommitmentProfileFile.Fault) { return try DecommitmentProfileFile.read(path: path) } catch {
      throw failure(error)
    }
  }

  private func failure(_ fault: DecommitmentProfileFile.Fault) -> CommandFailure {
    let files = JSONFileWording(words: words)
    return switch fault {
    case .notFound(let path): files.notFound(path)
    case .unreadable(let path): files.unreadable(path)
    case .notJSON(let file, let line): files.notJSON(file, line)
    case .schema(let file, let found): files.schema(file, found, DecommitmentProfileFile.schema)
    case .member(let file, let pointer):
      CommandFailure(
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
