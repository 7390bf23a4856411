//! The page of the staff, the helper, the display and the tray.

fn main() {
    app::mount_staff();
}
