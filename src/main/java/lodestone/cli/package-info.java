/// The program: `main`, the commands, their exit codes and progress, and the wiring of everything.
///
/// [lodestone.cli.Lodestone] begins and ends the process and answers a plain search (`SearchLine`) without
/// the command-line library; [lodestone.cli.Rehearsal] prepares that quick start. `Main` holds the global
/// options and turns every failure into one line and an exit code: 0 done, 1 the job or part of it failed, 2
/// wrong use. `Workspace` is the one place where the parts of a run are made and closed; `Settings` is what
/// the commands know from `config/` and `sources/`. `assess`, `extract`, `links` and `evaluate` touch neither
/// the network nor `index/`; they stream, keep the order of their input and use every core (`OrderedWork`).
///
/// `verify`, `search`, `show` and `sources list` take no lock and write nothing, so that they work beside a
/// run and on a read-only folder. A backup is the store, the archive, the digests and the settings under a
/// manifest of digests; the index is left out, because it is made from them.
///
/// Text that came from outside is stripped of control characters before it reaches a terminal. Machine output
/// is JSON Lines with the field names of the contract, written by hand field by field rather than by
/// reflection, so that a renamed record component cannot change it.
@NullMarked
package lodestone.cli;

import org.jspecify.annotations.NullMarked;
