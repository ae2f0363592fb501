import IndicatorEngine
import Ingest

@main
enum Bench {
  static func main() {}
}
