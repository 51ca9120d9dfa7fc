package anlan.dynamodb;

/** The keys of imports. */
final class ImportKeys {

    private ImportKeys() {}

    static Row begun(String key) {
        return Row.key("IMP#" + key, "BEGUN");
    }

    static Row ended(String key) {
        return Row.key("IMP#" + key, "ENDED");
    }
}
