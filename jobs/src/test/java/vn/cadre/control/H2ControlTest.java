package vn.cadre.control;

class H2ControlTest extends ControlContract {
    @Override
    Settings settings() {
        return Settings.DEFAULT;
    }
}
