//! The document around the app: its title, language, role and style sheets.

use leptos::prelude::document;

/// The document's title. A screen reader says it when the screen changes.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// The language of the page's texts.
pub(crate) fn set_language(tag: &str) {
    set_attribute("lang", Some(tag));
}

/// The role, for the style sheets; loads the role's own sheet if the page names one.
pub(crate) fn set_role(name: &str) {
    set_attribute("data-app", Some(name));
    if let Some(address) = meta(&format!("sheet-{name}")) {
        add_sheet(&address);
    }
}

/// Sets an attribute of the root element, or removes it.
pub(crate) fn set_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        // Fails only for a name that is not one.
        let _set = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// What the page says under this name.
pub(crate) fn meta(name: &str) -> Option<String> {
    let found = document().query_selector(&format!("meta[name='{name}']"));
    found.ok()??.get_attribute("content")
}

fn add_sheet(address: &str) {
    let document = document();
    let there = document.query_selector(&format!("link[href='{address}']"));
    if !matches!(there, Ok(None)) {
        return;
    }
    if let (Ok(link), Some(head)) = (document.create_element("link"), document.head()) {
        let _set = link.set_attribute("rel", "stylesheet");
        let _set = link.set_attribute("href", address);
        let _added = head.append_child(&link);
    }
}
