// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: language mode 6 comes with the tools version; a warning is a mistake.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "merilo",
  products: [
    .library(name: "IndicatorEngine", targets: ["IndicatorEngine"]),
    .library(name: "Ingest", targets: ["Ingest"]),
    .executable(name: "merilo", targets: ["ReportCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // `rounded()` is a call into libm where the processor is not known to have an instruction for it.
    .target(
      name: "IndicatorEngine",
      dependencies: ["COpenBLAS", .product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "Ingest",
      dependencies: [
        "IndicatorEngine", "CNettle", "CZlib", "CZip", "CExpat", "CSQLite", "CXLSXWriter", "Yams",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      // The reference classes are part of the program: nothing has to lie beside it.
      resources: [.embedInCode("ReferenceClasses/Resources/reference-classes.json")],
      swiftSettings: strict),
    .executableTarget(
      name: "ReportCLI",
      dependencies: [
        "IndicatorEngine", "Ingest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["IndicatorEngine", "Ingest"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "IndicatorEngineTests", dependencies: ["IndicatorEngine", "Ingest", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "IndicatorEngine", "TestSupport", "CSQLite"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportCLITests",
      dependencies: ["ReportCLI", "Ingest", "IndicatorEngine", "TestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
  ]
)

// The fuzz targets need the compiler's fuzzer for every module: they are built by `make fuzz` and by nothing else.
if Context.environment["MERILO_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["IndicatorEngine", "Ingest", "TestSupport"], path: "Tests/Fuzz",
      exclude: ["README.md", "run.sh", "seeds.py", "dictionaries"], swiftSettings: strict))
}
