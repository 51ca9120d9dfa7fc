package anlan.torture;

import anlan.domain.photo.PhotoId;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Photos are announced, uploaded, examined, named by a case and forgotten, and the process dies
 * before and after each call on the way. Two cases claim one photo; somebody has themselves
 * forgotten while their photo is being examined. In the end every photo that a case names can be
 * seen, and no file is left that is nobody's.
 */
final class Photographing implements Run {

    private static final String OFFICE = "post:office";
    private static final int CREATED = 201;
    private static final int DONE = 204;

    /** More calls than any step makes. */
    private static final int CALLS = 8;

    @Override
    public String name() {
        return "photographing";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, Intakes.START, (city, findings) -> {
            Album album = new Album(city, findings);
            album.live();
            return album.points;
        });
    }

    /** One city and its photos. */
    private static final class Album {

        private final City city;
        private final Findings findings;
        private final Caller caller;
        private final Map<String, String> named = new TreeMap<>();
        private final Map<String, String> owners = new TreeMap<>();
        private final TreeSet<String> gone = new TreeSet<>();
        private int points;

        Album(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        void live() {
            for (int call = 0; call < CALLS; call++) {
                for (boolean after : List.of(false, true)) {
                    dies(call, after);
                    forgotten(call, after);
                }
                meets(call);
                race(call);
            }
            rest();
            ends();
        }

        private String key(String what) {
            return "key-of-" + what + "-" + points + "-padded";
        }

        private String somebody() {
            points++;
            return "citizen:photographer-" + points;
        }

        private String announced(String who) {
            Caller.Heard heard = caller.post("announce-" + points, who, "/v1/photos", key("photo"), """
                    {"contentType":"image/png","bytes":%d,"sha256":"%s","purpose":"REPORT"}""".formatted(
                            Picture.FILE.length, Picture.SHA256));
            boolean came = heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED;
            findings.check(came, "a photo can't be announced: " + heard);
            String id = came ? Json.text(((Caller.Heard.Answer) heard).json(), "photoId") : "";
            if (came) {
                owners.put(id, who);
            }
            return id;
        }

        private String uploaded(String who) {
            String id = announced(who);
            city.shelf.upload(new PhotoId(id), Picture.FILE);
            return id;
        }

        private void examine(String id) {
            var unused = city.outcome("examine-" + points, "examinePhotos", new Tick(null, id));
        }

        private Caller.Heard reports(String who, String id, String key) {
            return caller.post("report-" + key, who, "/v1/complaints", key, """
                    {"category":"noise","description":"吵","areaCode":"331082001","photos":["photo/%s"]}""".formatted(id));
        }

        /** Each step dies once, and is done again. */
        private void dies(int call, boolean after) {
            String who = somebody();
            city.dieAt(call, after);
            String id = announced(who);
            city.dieNever();
            city.shelf.upload(new PhotoId(id), Picture.FILE);
            city.dieAt(call, after);
            examine(id);
            city.dieNever();
            sweep();
            city.dieAt(call, after);
            took(id, reports(who, id, key("report")));
            city.dieNever();
        }

        /** What a caller was told of, and nobody else was. */
        private void took(String id, Caller.Heard heard) {
            if (heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED) {
                String before = named.put(id, Json.text(answer.json(), "id"));
                findings.check(before == null, "two cases were told that they have one photo");
            } else {
                findings.add("a photo that was uploaded can't be named: " + heard);
            }
        }

        private void sweep() {
            city.clock.pass(Duration.ofMinutes(5));
            findings.check(city.run("sweep-" + points, "examinePhotos"), "a sweep fails although nothing else does");
        }

        private void forgotten(int call, boolean after) {
            String who = somebody();
            String id = uploaded(who);
            examine(id);
            took(id, reports(who, id, key("report")));
            city.clock.pass(Duration.ofSeconds(1));
            city.dieAt(call, after);
            var unused = caller.once("forget-" + points, "DELETE", who, "/v1/me");
            city.dieNever();
            forgets(who, id);
        }

        private void forgets(String who, String id) {
            Caller.Heard heard = caller.delete("forget-again-" + points, who, "/v1/me");
            findings.check(
                    heard instanceof Caller.Heard.Answer answer && answer.status() == DONE,
                    "who asks to be forgotten is not: " + heard);
            named.remove(id);
            gone.add(id);
        }

        /** Somebody has themselves forgotten while their photo is being examined. */
        private void meets(int call) {
            String who = somebody();
            String id = uploaded(who);
            boolean[] came = {false};
            city.store.meanwhile(call, () -> {
                came[0] = true;
                forgets(who, id);
            });
            examine(id);
            city.store.meanwhile(-1, null);
            if (!came[0]) {
                forgets(who, id);
            }
        }

        /** Another report takes the photo just before this one would. */
        private void race(int call) {
            String who = somebody();
            String id = uploaded(who);
            examine(id);
            List<Caller.Heard> heard = new ArrayList<>();
            city.store.meanwhile(call, () -> heard.add(reports(who, id, key("rival"))));
            heard.add(reports(who, id, key("report")));
            city.store.meanwhile(-1, null);
            List<Caller.Heard> taken = heard.stream()
                    .filter(each -> each instanceof Caller.Heard.Answer answer && answer.status() == CREATED)
                    .toList();
            findings.check(taken.size() == 1, taken.size() + " reports got one photo");
            taken.stream().limit(1).forEach(each -> took(id, each));
        }

        /** Until all that waits has had its turn; then a week more. */
        private void rest() {
            for (int n = 0; n < 30; n++) {
                sweep();
            }
            city.clock.pass(Duration.ofDays(8));
            for (int n = 0; n < 6; n++) {
                sweep();
            }
        }

        private void ends() {
            named.forEach((id, caseId) -> {
                Caller.Heard seen = caller.get("see-" + id, OFFICE, "/v1/photos/" + id);
                findings.check(
                        seen instanceof Caller.Heard.Answer answer && answer.status() == 200,
                        "a photo that a case names can't be seen: "
                                + (seen instanceof Caller.Heard.Answer a ? a.status() : 0));
            });
            Map<String, Table.Item> photos = new TreeMap<>();
            city.raw.all().forEach(item -> {
                if (item.pk().startsWith("PH#") && item.has("owner")) {
                    photos.put(item.pk().substring(3), item);
                }
                findings.check(
                        !item.pk().startsWith("PHM#") || named.containsKey(item.sk()),
                        "a photo is left in a list: " + item.pk());
            });
            photos.forEach((id, item) -> {
                findings.check(
                        named.getOrDefault(id, "").equals(item.text("usedBy")),
                        "a photo is left that no case names: " + item.text("state"));
                findings.check(
                        city.raw.all().stream()
                                .anyMatch(line -> line.pk().equals("PHM#" + item.text("owner"))
                                        && line.sk().equals(id)),
                        "a photo without an owner");
            });
            for (String file : city.shelf.files.keySet()) {
                String id = file.substring(file.indexOf('/') + 1);
                findings.check(!gone.contains(id), "a file of an erased person is left: " + file.split("/", 2)[0]);
                findings.check(
                        named.containsKey(id) || file.startsWith("incoming/"),
                        "a file is nobody's: " + file.split("/", 2)[0]);
            }
        }
    }
}
