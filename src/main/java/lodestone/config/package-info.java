/// Reads `config/` and `sources/` into records, and says everything that is wrong with them at once.
///
/// Read in this order: [lodestone.config.ConfigurationReader] makes a [lodestone.config.Configuration] and
/// a list of [lodestone.config.Fault]s out of a home folder. Each file is read by
/// [lodestone.config.YamlFile]: `YamlTree` turns bytes into nodes that remember their lines, `RecordBinder`
/// lays them onto a record. The records `SettingsFile`, `SourceFile` and `WatchesFile` are the schemas: a
/// key is a component in snake_case, an `Optional` or a list may be left out, everything else is required,
/// and a key without a component is a fault. Whoever wants to know what may stand in a file reads its
/// record.
///
/// A person who edits five files wants five answers, not one. Data binding libraries stop at the first
/// mistake of a file, and name a Java class where a person looks for a line; so only the streaming YAML
/// parser of Jackson is used here, and the binding is ours: some hundred lines that collect. It also lets a
/// value be read as it was written: the country `NO` stays Norway and the ticker `007` keeps its zeros.
///
/// A broken source file costs that one source, and the others are returned. A broken `lodestone.yaml`
/// yields defaults, and its faults stand in `config/`; whether to go on is the caller's choice. Nothing
/// here is written, fetched or logged, and no package below knows that files of settings exist.
@NullMarked
package lodestone.config;

import org.jspecify.annotations.NullMarked;
