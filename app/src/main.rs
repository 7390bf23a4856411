//! The page: puts the app into the document.

fn main() {
    app::mount();
}
