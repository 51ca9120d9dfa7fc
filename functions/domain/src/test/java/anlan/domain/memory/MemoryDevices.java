package anlan.domain.memory;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.device.Devices;
import anlan.domain.intake.Quota;
import java.time.Duration;
import java.time.Instant;

/** The port {@code Devices} over the state in memory. */
record MemoryDevices(InMemoryCity city) implements Devices {

    @Override
    public boolean knows(Pseudonym device) {
        synchronized (city) {
            return city.devices.containsKey(device);
        }
    }

    @Override
    public Duration admit(Pseudonym device, Quota quota) {
        synchronized (city) {
            if (knows(device)) {
                return Duration.ZERO;
            }
            Duration wait = new MemoryAllowances(city).spend(quota);
            if (wait.isZero()) {
                city.devices.put(device, quota.at());
            }
            return wait;
        }
    }

    @Override
    public void forget(Pseudonym device, Instant until) {
        synchronized (city) {
            city.devices.computeIfPresent(device, (name, at) -> at.isAfter(until) ? at : null);
        }
    }
}
