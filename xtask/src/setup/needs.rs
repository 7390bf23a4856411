//! What has to be on the machine: Debian's packages, and how to see on another system that their content is there.

use anyhow::Result;

use crate::environment::find_program;
use crate::process::Program;

/// For building and running.
pub(crate) const BUILD: &[Need] = &[
    Need::of("gcc", Sign::Program("gcc")),
    Need::of("pkg-config", Sign::Program("pkg-config")),
    Need::of("libpcsclite-dev", Sign::Library("libpcsclite")),
    Need::from_anywhere("nodejs", Sign::Program("node")),
    Need::from_anywhere("npm", Sign::Program("npm")),
];

/// For the fuzzers: libFuzzer, which they are linked with, is C++.
pub(crate) const FUZZ: &[Need] = &[Need::of("g++", Sign::Program("c++"))];

/// For the tests: a PC/SC daemon with a virtual reader, an independent card tool, a browser with the fonts of the
/// screens, private network and mount namespaces for each of them, and what sees in which order the bridge asks the
/// system for what. And a C compiler for Windows: the bridge brings
/// its SQLite in source, whose build script compiles it even when Rust's own code is only checked.
pub(crate) const TEST: &[Need] = &[
    Need::of("pcscd", Sign::Program("pcscd")),
    Need::of("vsmartcard-vpcd", Sign::Program("vpcd-config")),
    Need::of("opensc", Sign::Program("pkcs15-tool")),
    Need::of("opensc-pkcs11", Sign::Program("pkcs11-tool")),
    Need::of("openssl", Sign::Program("openssl")),
    Need::of("chromium", Sign::Program("chromium")),
    Need::of("chromium-driver", Sign::Program("chromedriver")),
    Need::of("chromium-headless-shell", Sign::Program(HEADLESS_SHELL)),
    Need::of("fontconfig", Sign::Program("fc-list")),
    Need::of("fonts-noto-cjk", Sign::Font("Noto Sans CJK JP")),
    Need::of("fonts-noto-core", Sign::Font("Noto Sans Devanagari")),
    Need::of("iproute2", Sign::Program("ip")),
    Need::of("strace", Sign::Program("strace")),
    Need::of("util-linux", Sign::Program("unshare")),
    Need::of(
        "gcc-mingw-w64-x86-64-win32",
        Sign::Program("x86_64-w64-mingw32-gcc"),
    ),
];

/// Chromium without its window: the end-to-end tests start more than a hundred of them, each with a fifth of the work
/// that Chromium itself takes to start.
pub(crate) const HEADLESS_SHELL: &str = "chromium-headless-shell";

/// One thing that has to be there.
#[derive(Debug)]
pub(crate) struct Need {
    /// Debian's package.
    pub(crate) package: &'static str,
    /// Whether an installation that is not Debian's will do on Debian too.
    pub(crate) from_anywhere: bool,
    sign: Sign,
}

/// By what one sees that it is there, without a package manager.
#[derive(Debug)]
enum Sign {
    Program(&'static str),
    Library(&'static str),
    Font(&'static str),
}

impl Need {
    const fn of(package: &'static str, sign: Sign) -> Self {
        Self {
            package,
            from_anywhere: false,
            sign,
        }
    }

    const fn from_anywhere(package: &'static str, sign: Sign) -> Self {
        Self {
            package,
            from_anywhere: true,
            sign,
        }
    }

    /// Whether its sign is seen.
    pub(crate) fn is_seen(&self) -> Result<bool> {
        match self.sign {
            Sign::Program(name) => Ok(find_program(name).is_some()),
            Sign::Library(name) => Ok(find_program("pkg-config").is_some()
                && Program::new("pkg-config")
                    .args(["--exists", name])
                    .succeeds()?),
            Sign::Font(family) => Ok(find_program("fc-list").is_some()
                && !Program::new("fc-list")
                    .arg(family)
                    .output()?
                    .trim()
                    .is_empty()),
        }
    }
}
