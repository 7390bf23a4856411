//! The files of the app as they are served.

use super::House;
use crate::assets::Asset;
use crate::server::Limits;

/// In the order of the names, as the build makes it.
const ASSETS: &[Asset] = &[
    Asset {
        name: "app.0123456789abcdef.js",
        content_type: "text/javascript; charset=utf-8",
        hashed: true,
        identity: b"the script",
        brotli: Some(b"the brotli"),
        gzip: Some(b"the gzip"),
    },
    Asset {
        name: "kiosk.html",
        content_type: "text/html; charset=utf-8",
        hashed: false,
        identity: b"the kiosk",
        brotli: None,
        gzip: None,
    },
    Asset {
        name: "staff.html",
        content_type: "text/html; charset=utf-8",
        hashed: false,
        identity: b"the staff",
        brotli: None,
        gzip: None,
    },
];

async fn get(house: &House, path: &str, headers: &str) -> (String, String) {
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n{headers}\r\n");
    let answer = house.raw(&request).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body.to_owned())
}

#[tokio::test]
async fn the_page_stands_at_every_role_and_is_not_kept() {
    let house = House::with(Limits::default(), ASSETS).await;
    for (path, page) in [
        ("/", "the kiosk"),
        ("/kiosk", "the kiosk"),
        ("/kiosk.html", "the kiosk"),
        ("/console", "the staff"),
        ("/support", "the staff"),
        ("/display", "the staff"),
        ("/tray", "the staff"),
        ("/staff.html", "the staff"),
    ] {
        let (head, body) = get(&house, path, "").await;
        assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
        assert!(head.contains("content-type: text/html; charset=utf-8"));
        assert!(head.contains("cache-control: no-store"), "{path}: {head}");
        assert_eq!(body, page, "{path}");
    }
}

#[tokio::test]
async fn a_hashed_file_is_kept_for_ever_in_the_form_that_the_client_takes() {
    let house = House::with(Limits::default(), ASSETS).await;
    let path = "/app.0123456789abcdef.js";
    for (accepted, encoding, body) in [
        (
            "Accept-Encoding: gzip, deflate, br, zstd\r\n",
            Some("br"),
            "the brotli",
        ),
        ("Accept-Encoding: gzip\r\n", Some("gzip"), "the gzip"),
        ("Accept-Encoding: br;q=0\r\n", None, "the script"),
        ("", None, "the script"),
    ] {
        let (head, sent) = get(&house, path, accepted).await;
        assert!(head.contains("cache-control: public, max-age=31536000, immutable"));
        assert!(head.contains("vary: accept-encoding"), "{head}");
        assert!(head.contains("content-type: text/javascript; charset=utf-8"));
        assert!(head.contains(&format!("content-length: {}", body.len())));
        let said = head
            .lines()
            .find_map(|line| line.strip_prefix("content-encoding: "));
        assert_eq!(said, encoding);
        assert_eq!(sent, body);
    }
}

#[tokio::test]
async fn nothing_else_is_there() {
    let house = House::with(Limits::default(), ASSETS).await;
    for path in [
        "/nothing",
        "/kiosk/",
        "/kiosk/1",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "//kiosk.html/",
        "/kiosk.html.br",
        "/KIOSK.HTML",
        "/api/v1/nothing",
        "/api/",
    ] {
        let (head, body) = get(&house, path, "").await;
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert_eq!(body, "Nothing is here.\n", "{path}");
    }
}

#[tokio::test]
async fn a_bridge_without_its_screens_says_how_to_build_them() {
    let house = House::with(Limits::default(), &[]).await;
    let (head, body) = get(&house, "/", "").await;
    assert!(head.starts_with("http/1.1 503"), "{head}");
    assert!(body.contains("`cargo xtask run`"), "{body}");
    let (head, _) = get(&house, "/app.0123456789abcdef.js", "").await;
    assert!(head.starts_with("http/1.1 404"), "{head}");
}
