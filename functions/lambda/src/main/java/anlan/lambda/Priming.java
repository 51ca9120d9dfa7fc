package anlan.lambda;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Platform;
import anlan.catalogue.Served;
import anlan.dynamodb.Table;
import anlan.http.HttpCall;
import anlan.http.Query;
import java.util.Map;
import java.util.TreeMap;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function does before SnapStart takes its snapshot (预热), so that the snapshot holds what else
 * the first caller would wait for: what the function says, which is to read from the store what is
 * not there, and to answer somebody who has not signed in. Nothing is written. What fails here would fail for the first caller, and
 * keeps no version from being published.
 */
final class Priming implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

    private final Served served;
    private final Platform platform;

    Priming(Served served, Platform platform) {
        this.served = served;
        this.platform = platform;
    }

    /** Whether Lambda starts this instance to take a snapshot of it. */
    static boolean wanted(Map<String, String> environment) {
        return "snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    /** Does so when a snapshot is taken; whoever asked for it holds on to what is returned. */
    Priming registered() {
        Core.getGlobalContext().register(this);
        return this;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            if (served.primer().store()) {
                new Table(platform.dynamo(), platform.settings().table()).touch();
            }
            if (served instanceof Served.Http http) {
                var unused = GatewayCall.reply(
                        Catalogue.answer(http.door(), nobody(http.primer().path())));
            }
        } catch (RuntimeException failed) {
            LOG.warn("the snapshot is taken unprepared", failed);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Clients find their lines broken, and make new ones.
    }

    private static HttpCall nobody(String path) {
        return new HttpCall("GET", path, Query.parse(null), new TreeMap<>(), new byte[0], "127.0.0.1", "snapshot");
    }
}
