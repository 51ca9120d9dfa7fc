package anlan.domain.erasure;

/** Erases one kind of personal data (一类个人信息): each kind that the city keeps has one. */
@FunctionalInterface
public interface Erases {

    /**
     * Erases all of this kind that a tombstone covers, wholly or item by item: whoever comes again
     * erases the rest. Doing it again does nothing.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    void erase(Tombstone tombstone);
}
