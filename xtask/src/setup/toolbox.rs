//! The folder with the tools that no package of Debian's brings, one folder a tool and version.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::console::say;
use crate::environment;
use crate::process::Program;

/// The tools' folder.
#[derive(Debug)]
pub(crate) struct Toolbox {
    folder: PathBuf,
}

/// A file of a package of npm's.
#[derive(Debug)]
pub(crate) struct NpmPackage {
    /// The package.
    pub(crate) name: &'static str,
    /// Its exact release.
    pub(crate) version: &'static str,
    /// The file that is wanted, from the package's own folder.
    pub(crate) file: &'static str,
}

impl Toolbox {
    /// The one in the user's cache folder.
    pub(crate) fn open() -> Result<Self> {
        Ok(Self {
            folder: environment::tools_folder()?,
        })
    }

    /// A program that cargo builds: without optimisation, for building it costs more than running it.
    pub(crate) fn cargo_install(&self, name: &str, version: &str) -> Result<PathBuf> {
        let file = Path::new("bin").join(name);
        self.install(name, version, &file, |folder| {
            Program::new("cargo")
                .args([
                    "install",
                    name,
                    "--version",
                    version,
                    "--locked",
                    "--debug",
                    "--root",
                ])
                .arg(folder)
                .run()
        })
    }

    /// A file of a package of npm's. Its install scripts are not run.
    pub(crate) fn npm_package(&self, package: &NpmPackage) -> Result<PathBuf> {
        let file = Path::new("node_modules")
            .join(package.name)
            .join(package.file);
        self.install(package.name, package.version, &file, |folder| {
            Program::new("npm")
                .args([
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--prefix",
                ])
                .arg(folder)
                .arg(format!("{}@{}", package.name, package.version))
                .run()
        })
    }

    /// Installs into a folder of its own, which gets its final name when everything is in it: an interrupted
    /// installation is never taken for a whole one.
    fn install(
        &self,
        name: &str,
        version: &str,
        file: &Path,
        install: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{name}-{version}"));
        let wanted = folder.join(file);
        if wanted.is_file() {
            return Ok(wanted);
        }
        say(&format!(
            "setup: installing {name} {version} into {}",
            folder.display()
        ));
        let unfinished = self
            .folder
            .join(format!("{name}-{version}.{}", std::process::id()));
        fs::create_dir_all(&unfinished)?;
        install(&unfinished).with_context(|| format!("{name} {version} could not be installed"))?;
        ensure!(
            unfinished.join(file).is_file(),
            "{name} {version} has no {}",
            file.display()
        );
        if fs::rename(&unfinished, &folder).is_err() {
            // Another one was faster, or something incomplete lies there.
            ensure!(
                wanted.is_file(),
                "{} is in the way: remove it",
                folder.display()
            );
            fs::remove_dir_all(&unfinished)?;
        }
        Ok(wanted)
    }
}
