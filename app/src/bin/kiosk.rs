//! The kiosk's page: puts the patient's kiosk into the document.

fn main() {
    app::mount_kiosk();
}
