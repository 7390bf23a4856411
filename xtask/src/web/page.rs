//! A page: the repository's `<bundle>.html` with every name replaced by the hashed one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::folder::WebFolder;
use super::glue::App;
use super::template::{Placeholder, fill};
use super::{catalogues, strict, style};

/// Starts the app: a file of its own, because the policy allows no script in the page.
const BOOT: &str = include_str!("boot.js");

/// Puts everything that the page names into the folder and gives the page.
pub(crate) fn render(
    root: &Path,
    folder: &mut WebFolder,
    app: &App,
    catalogues: impl IntoIterator<Item = (String, Vec<u8>)>,
    minify: style::Minify<'_>,
) -> Result<String> {
    let name = format!("{}.html", app.name);
    let template =
        fs::read_to_string(root.join(&name)).with_context(|| format!("{name} cannot be read"))?;
    let style = root.join("style");
    let start = place_app(folder, app)?;
    let words = place_words(folder, catalogues)?;
    let mut starts = 0;
    let page = fill(&template, |placeholder| match placeholder {
        Placeholder::App => {
            starts += 1;
            Ok(start.clone())
        }
        Placeholder::Words => Ok(words.clone()),
        Placeholder::Style { name, files } => {
            style::place_sheet(&style, folder, name, &files, minify)
        }
        Placeholder::File(path) => style::place_file(&style, folder, path),
    })
    .with_context(|| format!("in {name}"))?;
    ensure!(
        starts == 1,
        "{name} must hold {{{{app}}}} once, and does {starts} times"
    );
    strict::check(&page).with_context(|| format!("in {name}"))?;
    Ok(page)
}

fn place_app(folder: &mut WebFolder, app: &App) -> Result<String> {
    let glue = folder.put(app.name, "js", &app.glue)?;
    let module = folder.put(app.name, "wasm", &app.module)?;
    let boot = BOOT.replace("/app.js", &glue).replace("/app.wasm", &module);
    let boot = folder.put(&format!("boot-{}", app.name), "js", boot.as_bytes())?;
    Ok(format!(
        "<link rel=\"modulepreload\" href=\"{glue}\">\n\
         <link rel=\"preload\" href=\"{module}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <script type=\"module\" src=\"{boot}\"></script>"
    ))
}

fn place_words(
    folder: &mut WebFolder,
    catalogues: impl IntoIterator<Item = (String, Vec<u8>)>,
) -> Result<String> {
    let metas = catalogues::place(folder, catalogues)?
        .into_iter()
        .map(|placed| {
            format!(
                "<meta name=\"words-{}\" content=\"{}\">",
                placed.name, placed.url
            )
        });
    Ok(metas.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::render;
    use crate::web::folder::WebFolder;
    use crate::web::glue::App;

    fn page(template: &str, root: &Path) -> anyhow::Result<String> {
        fs::create_dir_all(root.join("style")).unwrap();
        fs::write(root.join("style/tokens.css"), ":root{--ink:#000}").unwrap();
        fs::write(
            root.join("style/base.css"),
            "a{background:url({{file hand.svg}})}",
        )
        .unwrap();
        fs::write(root.join("style/hand.svg"), "<svg/>").unwrap();
        fs::write(root.join("kiosk.html"), template).unwrap();
        let app = App {
            name: "kiosk",
            glue: b"export default 1".to_vec(),
            module: b"\0asm".to_vec(),
        };
        let catalogues = ["en", "fr"].map(|name| (name.to_owned(), name.into()));
        render(
            root,
            &mut WebFolder::open(&root.join("web")).unwrap(),
            &app,
            catalogues,
            &|_, text| Ok(text.to_owned()),
        )
    }

    #[test]
    fn every_url_of_the_page_is_a_file_of_the_folder() {
        let root = tempfile::tempdir().unwrap();
        let template = "<head>{{app}}{{words}}<link rel=\"stylesheet\" href=\"{{style base: tokens.css base.css}}\"></head>";
        let page = page(template, root.path()).unwrap();
        let urls: Vec<_> = page
            .split('"')
            .filter(|part| part.starts_with('/'))
            .collect();
        assert_eq!(urls.len(), 6, "{page}");
        for url in &urls {
            assert!(root.path().join("web").join(&url[1..]).is_file(), "{url}");
        }
        let sheet = urls.iter().find(|url| url.starts_with("/base.")).unwrap();
        let sheet = fs::read_to_string(root.path().join("web").join(&sheet[1..])).unwrap();
        assert!(
            sheet.starts_with(":root{--ink:#000}a{background:url(/hand."),
            "{sheet}"
        );
    }

    #[test]
    fn the_boot_script_names_the_hashed_files() {
        let root = tempfile::tempdir().unwrap();
        page("{{app}}", root.path()).unwrap();
        let names = fs::read_dir(root.path().join("web"))
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let boot = names
            .filter(|path| path.extension().is_some_and(|extension| extension == "js"))
            .find(|path| {
                path.file_name()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .starts_with("boot-kiosk.")
            })
            .unwrap();
        let boot = fs::read_to_string(boot).unwrap();
        assert!(
            !boot.contains("/app.js") && !boot.contains("/app.wasm"),
            "{boot}"
        );
    }

    #[test]
    fn a_page_that_does_not_start_the_app_is_refused() {
        let root = tempfile::tempdir().unwrap();
        assert!(page("<head></head>", root.path()).is_err());
        assert!(page("{{app}}{{app}}", root.path()).is_err());
        assert!(page("{{app}}{{file ../secret.svg}}", root.path()).is_err());
    }
}
