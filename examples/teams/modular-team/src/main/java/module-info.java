/** An application on the module path: one line brings the SDK and all that it stands on. */
module com.example.modular {
    requires io.runpod.sdk.core;

    exports com.example.modular;
}
