PRAGMA application_id = 1397702996;
PRAGMA user_version = 26;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES
(1,'soat','documents','2026-11-22 11:42:49.726386+00:00'),
(2,'soat','texts_and_sentences','2026-11-22 11:42:49.727279+00:00'),
(3,'soat','figures','2026-11-22 11:42:49.727886+00:00'),
(4,'soat','candidates','2026-11-22 11:42:49.731815+00:00'),
(5,'soat','sessions_and_chains','2026-11-22 11:42:49.732956+00:00'),
(6,'soat','decisions','2026-11-22 11:42:49.737507+00:00'),
(7,'soat','guards_of_the_record','2026-11-22 11:42:49.738642+00:00'),
(8,'soat','current_state','2026-11-22 11:42:49.739335+00:00'),
(9,'soat','verified_figures','2026-11-22 11:42:49.745455+00:00'),
(10,'soat','decisions_say_what_they_saw','2026-11-22 11:42:49.753463+00:00'),
(11,'soat','guards_of_the_record_again','2026-11-22 11:42:49.754576+00:00'),
(12,'soat','renewals','2026-11-22 11:42:49.755794+00:00'),
(13,'soat','recalls_and_editions','2026-11-22 11:42:49.756516+00:00'),
(14,'soat','assignments','2026-11-22 11:42:49.758591+00:00'),
(15,'soat','what_stands','2026-11-22 11:42:49.760024+00:00'),
(16,'soat','states','2026-11-22 11:42:49.766137+00:00'),
(17,'soat','tallies','2026-11-22 11:42:49.767455+00:00'),
(18,'soat','verified_figures_agreed_on','2026-11-22 11:42:49.773467+00:00'),
(19,'soat','words_of_sentences','2026-11-22 11:42:49.774223+00:00'),
(20,'soat','words_kept_up','2026-11-22 11:42:49.775239+00:00'),
(21,'soat','traits_of_stretches','2026-11-22 11:42:49.775557+00:00'),
(22,'soat','titles_and_dates_of_documents','2026-11-22 11:42:49.775683+00:00'),
(23,'soat','the_present_reading','2026-11-22 11:42:49.776019+00:00'),
(24,'soat','proposals_set_aside','2026-11-22 11:42:49.779568+00:00'),
(25,'soat','what_was_said_of_editions','2026-11-22 11:42:49.780287+00:00'),
(26,'soat','one_decision_carried_in_two_files','2026-11-22 11:42:49.784648+00:00');
CREATE TABLE assignments (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
            batch TEXT NOT NULL CHECK (length(batch) = 32),
            releases TEXT CHECK (length(releases) = 32),
            assigned_by TEXT NOT NULL CHECK (assigned_by <> ''),
            assigned_at TEXT NOT NULL
        ) STRICT;
INSERT INTO "assignments" VALUES
('63a0c2befa7e5a0840c6af38c4e9dbdf','Lan',2,0,170,1,'4d764841946b776b7d99a3e98190e331',NULL,'Thu','2024-03-18T08:00:07.250Z'),
('1e34b01f9bd5d2b5eb0f305363c9daf8','Minh',2,0,170,1,'4d764841946b776b7d99a3e98190e331',NULL,'Thu','2024-03-18T08:00:07.250Z'),
('80ce95a6058fe08ec35eabda1d4a8c7a','Minh',2,0,170,1,'83356ac84f5f350625aacf63c2343062','1e34b01f9bd5d2b5eb0f305363c9daf8','Thu','2024-03-18T08:00:32.250Z'),
('78ab6d94478390a1015bd5f78789ef48','Lan',1,0,176,0,'437c1ea7b8a8dcddec2c031ff2489881',NULL,'Thu','2024-03-18T08:00:56.250Z'),
('c862af3c101228176bf6f9d47178220a','Lan',4,0,159,0,'437c1ea7b8a8dcddec2c031ff2489881',NULL,'Thu','2024-03-18T08:00:56.250Z'),
('bb73e92112922a35b1e5b802f121ec08','Hoa',3,68,94,0,'47ed30ee5bb1fe2372e1b75af32a8602',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('e9c1a1508b5c8263846135e0171c26a8','Minh',5,0,48,0,'47ed30ee5bb1fe2372e1b75af32a8602',NULL,'Thu','2024-03-18T08:01:07.250Z');
CREATE TABLE candidates (
            figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
            sentence_id INTEGER NOT NULL REFERENCES sentences (id),
            kind TEXT NOT NULL CHECK (kind IN ('count', 'percent', 'ratio', 'rank', 'money', 'measure')),
            value TEXT NOT NULL CHECK (value GLOB '*[0-9]' AND value NOT GLOB '*[^-0-9.]*'),
            denominator TEXT CHECK (denominator GLOB '*[0-9]' AND denominator NOT GLOB '*[^-0-9.]*'),
            upper TEXT CHECK (upper GLOB '*[0-9]' AND upper NOT GLOB '*[^-0-9.]*'),
            unit TEXT,
            modifier TEXT NOT NULL CHECK
                (modifier IN ('exact', 'over', 'nearly', 'about', 'under', 'at_least', 'at_most')),
            direction TEXT NOT NULL CHECK (direction IN ('none', 'increase', 'decrease')),
            status TEXT NOT NULL CHECK (status IN ('reported', 'target')),
            indicator TEXT,
            entity TEXT,
            period TEXT,
            rule TEXT NOT NULL,
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            alternative TEXT CHECK (alternative GLOB '*[0-9]' AND alternative NOT GLOB '*[^-0-9.]*'),
            extractor TEXT NOT NULL
        ) STRICT;
INSERT INTO "candidates" VALUES
(1,2,'count','1250',NULL,NULL,'hồ sơ','exact','none','reported','tiếp nhận hồ sơ','xã Thạch Lộc','2023','count.noun',6.20106432343090152592e-01,NULL,'soat 0.1.0'),
(2,3,'percent','97.5',NULL,NULL,'%','exact','none','reported','Tỷ lệ hồ sơ trả đúng hạn của xã','Xã Thạch Lộc','2023','percent.share',7.89181706522252834901e-01,NULL,'soat 0.1.0'),
(3,4,'ratio','18','20',NULL,'thôn','exact','none','reported','thôn nối mạng','Xã Thạch Lộc','2023','ratio.of',5.19989340155581847291e-01,NULL,'soat 0.1.0'),
(4,5,'count','7',NULL,NULL,'người','exact','none','reported','Đội người','Xã Thạch Lộc','2023','count.noun',6.89974481127612504494e-01,NULL,'soat 0.1.0'),
(5,7,'count','3400',NULL,NULL,'thẻ căn cước','over','none','reported','cấp thẻ căn cước','Huyện Tam Giang','2023','count.noun',7.27108216341129542925e-01,NULL,'soat 0.1.0'),
(6,7,'count','120',NULL,NULL,'giấy phép','exact','none','reported','cấp giấy phép','Huyện Tam Giang','2023','count.noun',7.27108216341129542925e-01,NULL,'soat 0.1.0'),
(7,8,'money','2054000000',NULL,NULL,'đồng','exact','none','reported','Chi','Huyện Tam Giang','2023','money.amount',0.382252125230751,'2054000','soat 0.1.0'),
(8,9,'rank','28','63',NULL,NULL,'exact','none','reported','Chỉ số cải cách đứng thứ','Huyện Tam Giang','2023','rank.place',6.31812417736101639142e-01,NULL,'soat 0.1.0'),
(9,10,'count','62',NULL,NULL,'xã','exact','none','reported','xã hoàn thành kế hoạch',NULL,'2023','count.noun',4.70035948235428213681e-01,NULL,'soat 0.1.0'),
(10,15,'count','604',NULL,NULL,'hồ sơ','exact','none','reported','trả hồ sơ','phường An Hòa','2024-01-01/2024-03-31','count.noun',6.34135591010800747646e-01,'6.4','soat 0.1.0 (later)'),
(11,15,'count','35',NULL,NULL,'tổ công nghệ','exact','none','reported','tổ công nghệ số',NULL,'2024-01-01/2024-03-31','count.noun',4.70035948235428213681e-01,NULL,'soat 0.1.0 (later)'),
(17,13,'percent','12',NULL,NULL,'%','exact','decrease','reported','Giảm so với năm 2023',NULL,'2024-01-01/2024-03-31','percent.share',0.25,NULL,'soat 0.1.0 (later)'),
(18,17,'count','1250',NULL,NULL,'hồ sơ','exact','none','reported','tiếp nhận hồ sơ','xã Thạch Lộc','2023','count.noun',6.20106432343090152592e-01,NULL,'soat 0.1.0'),
(19,18,'percent','97.5',NULL,NULL,'%','exact','none','reported','Tỷ lệ hồ sơ trả đúng hạn của xã','Xã Thạch Lộc','2023','percent.share',7.89181706522252834901e-01,NULL,'soat 0.1.0'),
(20,19,'count','7',NULL,NULL,'người','exact','none','reported','Đội người','Xã Thạch Lộc','2023','count.noun',6.89974481127612504494e-01,NULL,'soat 0.1.0'),
(24,21,'count','41',NULL,NULL,'tổ dân phố','exact','none','reported','tổ dân phố','xã Phú Mỹ','2022','count.noun',6.59260388451385459518e-01,NULL,'soat 0.0.9'),
(25,21,'count','6',NULL,NULL,'thôn','exact','none','reported','thôn','xã Phú Mỹ','2022','count.noun',4.10959565941334870053e-01,NULL,'soat 0.0.9');
CREATE TABLE chains (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            file TEXT NOT NULL,
            started_at TEXT NOT NULL,
            length INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0),
            head TEXT NOT NULL CHECK (length(head) = 64)
        ) STRICT;
INSERT INTO "chains" VALUES
('894818e366af86cd5a47f861ada07a7a','aa0a1ecdfa5cd5f2','2024-03-18T08:00:08.250Z',31,'3949ac284af93835f68a28db3fb1e2a5c19def7e5706d5c67a17a2f083fc7e5f'),
('1aa47364dcd4dc90fd0be3f3162956f9','','2024-03-18T08:00:33.250Z',8,'252042d0ac9d2c3efe7b75ff08f92f7b0a41c75e29b9e1114c78e24e6dcc3f55'),
('a6df07d89e66e862c51955dca84ad40a','','2023-06-21T08:00:03.250Z',4,'d9164dd6c268e25bb3a06898c5994e2e0e80f1ccc43c37a0d7c9aa22083bae68');
CREATE TABLE changes (
            extraction_id INTEGER NOT NULL REFERENCES extractions (id),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            what TEXT NOT NULL CHECK (what IN ('new', 'changed', 'vanished', 'moved')),
            "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
            "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
            PRIMARY KEY (extraction_id, figure_id)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "changes" VALUES
(4,10,'changed','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"640"}','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"604"}'),
(4,11,'changed','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công nghệ","upper":null,"value":"35"}'),
(4,12,'moved','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"1.2"}'),
(4,13,'vanished','{"denominator":null,"direction":"none","entity":null,"indicator":"máy trạm","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"máy","upper":null,"value":"9"}',NULL),
(4,17,'new',NULL,'{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}'),
(5,18,'changed','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}'),
(6,18,'changed','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}');
CREATE TABLE "decisions" (
        id INTEGER PRIMARY KEY,
        form INTEGER NOT NULL DEFAULT 2 CHECK (form IN (1, 2)),
        chain TEXT NOT NULL REFERENCES chains (id),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        previous TEXT NOT NULL CHECK (length(previous) = 64),
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        figure_id INTEGER NOT NULL REFERENCES figures (id),
        verdict TEXT NOT NULL CHECK
            (verdict IN ('accept', 'correct', 'reject', 'add', 'flag', 'nothing', 'withdraw')),
        "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
        "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
        over TEXT NOT NULL DEFAULT '' CHECK (length(over) = 0 OR length(over) % 65 = 64),
        withdraws INTEGER REFERENCES decisions (id),
        carries TEXT CHECK (length(carries) = 64),
        annotator TEXT NOT NULL CHECK (annotator <> ''),
        session TEXT NOT NULL REFERENCES sessions (id),
        decided_at TEXT NOT NULL,
        reason TEXT CHECK (reason <> ''),
        note TEXT CHECK (note <> ''),
        extractor TEXT,
        UNIQUE (chain, sequence),
        CHECK ((verdict IN ('accept', 'correct', 'add')) = ("after" IS NOT NULL)),
        CHECK (verdict IN ('add', 'nothing', 'withdraw') OR "before" IS NOT NULL),
        CHECK ((verdict = 'withdraw') = (withdraws IS NOT NULL)),
        CHECK (withdraws < id)
    ) STRICT;
INSERT INTO "decisions" VALUES
(1,2,'894818e366af86cd5a47f861ada07a7a',1,'0000000000000000000000000000000000000000000000000000000000000000','34d53bc5fd9a241bfcae482585e9843b45fad5c1d7e9f54a28d3fc97405fcb5f',1,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,NULL,'Lan','01e0c51e6c768e555ab476cb2cb12f93','2024-03-18T08:00:11.250Z',NULL,NULL,'soat 0.1.0'),
(2,2,'894818e366af86cd5a47f861ada07a7a',2,'34d53bc5fd9a241bfcae482585e9843b45fad5c1d7e9f54a28d3fc97405fcb5f','5991cbc15acd4f9cd00d8147506a75aad46b79960acce81a077667308c9d5c5f',2,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,NULL,'Minh','0882fcbb88c10a06129b66d72278dacf','2024-03-18T08:00:12.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(3,2,'894818e366af86cd5a47f861ada07a7a',3,'5991cbc15acd4f9cd00d8147506a75aad46b79960acce81a077667308c9d5c5f','6a5be061e738ddbc389e9e8bb5c7367809425908b1281d51c0ac132b1a1f920e',3,'flag','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}',NULL,'',NULL,NULL,'Lan','01e0c51e6c768e555ab476cb2cb12f93','2024-03-18T08:00:13.250Z',NULL,'hỏi lại xã','soat 0.1.0'),
(4,2,'894818e366af86cd5a47f861ada07a7a',4,'6a5be061e738ddbc389e9e8bb5c7367809425908b1281d51c0ac132b1a1f920e','41cd807ed1060a9a2129a8bbeb33795b251e36fdd27bf75c554a866a1b1e1b42',3,'accept','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}','6a5be061e738ddbc389e9e8bb5c7367809425908b1281d51c0ac132b1a1f920e',NULL,NULL,'Minh','0882fcbb88c10a06129b66d72278dacf','2024-03-18T08:00:14.250Z',NULL,NULL,'soat 0.1.0'),
(5,2,'894818e366af86cd5a47f861ada07a7a',5,'41cd807ed1060a9a2129a8bbeb33795b251e36fdd27bf75c554a866a1b1e1b42','574613ddd56ba5da0054cf7ea657328fc0a86100284532edd64fe7d2a995691c',4,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,NULL,'Minh','0882fcbb88c10a06129b66d72278dacf','2024-03-18T08:00:15.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(6,2,'894818e366af86cd5a47f861ada07a7a',6,'574613ddd56ba5da0054cf7ea657328fc0a86100284532edd64fe7d2a995691c','6119e509b2a323d9ea913f9c43446016c988e34d6e5f04bb776267329f9d48de',4,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'574613ddd56ba5da0054cf7ea657328fc0a86100284532edd64fe7d2a995691c',5,NULL,'Minh','0882fcbb88c10a06129b66d72278dacf','2024-03-18T08:00:16.250Z',NULL,NULL,'soat 0.1.0'),
(7,2,'894818e366af86cd5a47f861ada07a7a',7,'6119e509b2a323d9ea913f9c43446016c988e34d6e5f04bb776267329f9d48de','98391ce9884ecb5e53b8d18cddefca938ca24e3e420ef14fa727e6487048c512',4,'accept','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','574613ddd56ba5da0054cf7ea657328fc0a86100284532edd64fe7d2a995691c',NULL,NULL,'Lan','01e0c51e6c768e555ab476cb2cb12f93','2024-03-18T08:00:17.250Z',NULL,NULL,'soat 0.1.0'),
(8,2,'894818e366af86cd5a47f861ada07a7a',8,'98391ce9884ecb5e53b8d18cddefca938ca24e3e420ef14fa727e6487048c512','c7fefb9d7a4a8f55a2dc9c5f7db10c4ae15239d561e55039c16f18c92ecbb6da',4,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'574613ddd56ba5da0054cf7ea657328fc0a86100284532edd64fe7d2a995691c 98391ce9884ecb5e53b8d18cddefca938ca24e3e420ef14fa727e6487048c512',7,NULL,'Lan','01e0c51e6c768e555ab476cb2cb12f93','2024-03-18T08:00:18.250Z',NULL,NULL,'soat 0.1.0'),
(9,2,'894818e366af86cd5a47f861ada07a7a',9,'c7fefb9d7a4a8f55a2dc9c5f7db10c4ae15239d561e55039c16f18c92ecbb6da','930084023d0c7cbfc63f7604f9915166ceac388c4861a1582d4ce7490737c65d',4,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'574613ddd56ba5da0054cf7ea657328fc0a86100284532edd64fe7d2a995691c 98391ce9884ecb5e53b8d18cddefca938ca24e3e420ef14fa727e6487048c512',NULL,NULL,'Minh','0882fcbb88c10a06129b66d72278dacf','2024-03-18T08:00:19.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(10,2,'894818e366af86cd5a47f861ada07a7a',10,'930084023d0c7cbfc63f7604f9915166ceac388c4861a1582d4ce7490737c65d','cd0bdb10fea1fff9ea681ceb0b5c0973d37f894954e981560fc58f22b42bf79e',14,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,NULL,'Lan','01e0c51e6c768e555ab476cb2cb12f93','2024-03-18T08:00:20.250Z',NULL,'số ngày',NULL),
(11,2,'894818e366af86cd5a47f861ada07a7a',11,'cd0bdb10fea1fff9ea681ceb0b5c0973d37f894954e981560fc58f22b42bf79e','386bf559f56bd3a0083be123ed3d9bf18a4eb9046d74b2a7a4d852cfeb2f5402',15,'nothing',NULL,NULL,'',NULL,NULL,'Lan','01e0c51e6c768e555ab476cb2cb12f93','2024-03-18T08:00:21.250Z',NULL,'đã đọc',NULL),
(12,2,'894818e366af86cd5a47f861ada07a7a',12,'386bf559f56bd3a0083be123ed3d9bf18a4eb9046d74b2a7a4d852cfeb2f5402','f1949218d64997b4a4cb8e9532dcfd10e3f2886388e09e7ed662f1f859ac92f6',5,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','',NULL,NULL,'Lan','89f357847d00035207ee2b28af2a706a','2024-03-18T08:00:24.250Z',NULL,NULL,'soat 0.1.0'),
(13,2,'894818e366af86cd5a47f861ada07a7a',13,'f1949218d64997b4a4cb8e9532dcfd10e3f2886388e09e7ed662f1f859ac92f6','9c14f4296278e5ae3dbde53d64492d120250a33e4b6c474758ee65ce4be9657b',6,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}','',NULL,NULL,'Lan','89f357847d00035207ee2b28af2a706a','2024-03-18T08:00:25.250Z',NULL,NULL,'soat 0.1.0'),
(14,2,'894818e366af86cd5a47f861ada07a7a',14,'9c14f4296278e5ae3dbde53d64492d120250a33e4b6c474758ee65ce4be9657b','34e46dff92bc633a2085826666835fc6a4acfbbb6e1e3a39cc5702ecef3215d8',8,'accept','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','',NULL,NULL,'Lan','89f357847d00035207ee2b28af2a706a','2024-03-18T08:00:26.250Z',NULL,NULL,'soat 0.1.0'),
(15,2,'894818e366af86cd5a47f861ada07a7a',15,'34e46dff92bc633a2085826666835fc6a4acfbbb6e1e3a39cc5702ecef3215d8','2fb1cf254b53997204d0a87df86ac6905c5ad520f4f062ef8e451ed4f5af83bd',5,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','',NULL,NULL,'Minh','c39f44e96a1964b363586564f1b81bd9','2024-03-18T08:00:27.250Z',NULL,NULL,'soat 0.1.0'),
(16,2,'894818e366af86cd5a47f861ada07a7a',16,'2fb1cf254b53997204d0a87df86ac6905c5ad520f4f062ef8e451ed4f5af83bd','0319b4bd7ed407f72d54845ca700e0310ec3f306f8098adfedf1c0b950017a2b',6,'reject','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}',NULL,'',NULL,NULL,'Minh','c39f44e96a1964b363586564f1b81bd9','2024-03-18T08:00:28.250Z',NULL,NULL,'soat 0.1.0'),
(17,2,'894818e366af86cd5a47f861ada07a7a',17,'0319b4bd7ed407f72d54845ca700e0310ec3f306f8098adfedf1c0b950017a2b','44e7cac2647741eb283b254e510a307c38daf543415b09679aa40a1f22057320',8,'correct','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','',NULL,NULL,'Minh','c39f44e96a1964b363586564f1b81bd9','2024-03-18T08:00:29.250Z',NULL,NULL,'soat 0.1.0'),
(18,2,'894818e366af86cd5a47f861ada07a7a',18,'44e7cac2647741eb283b254e510a307c38daf543415b09679aa40a1f22057320','c17a3d68f0f18bfc79d07101f422a68bb6bce957f999ce3d5da877463b864671',8,'accept','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','34e46dff92bc633a2085826666835fc6a4acfbbb6e1e3a39cc5702ecef3215d8 44e7cac2647741eb283b254e510a307c38daf543415b09679aa40a1f22057320',NULL,NULL,'Thu','7f4843a1011142d7023e640bc7f149a2','2024-03-18T08:00:31.250Z',NULL,NULL,'soat 0.1.0'),
(19,2,'894818e366af86cd5a47f861ada07a7a',19,'c17a3d68f0f18bfc79d07101f422a68bb6bce957f999ce3d5da877463b864671','d15b8bb492aee5fa76dc58e58a0a2858c0feb217ed3ca99c2f91de9851025739',10,'accept','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"640"}','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"640"}','',NULL,NULL,'Lan','82e3362e256fce861e44cc9a29391fdf','2024-03-18T08:00:49.250Z',NULL,NULL,'soat 0.1.0'),
(20,2,'894818e366af86cd5a47f861ada07a7a',20,'d15b8bb492aee5fa76dc58e58a0a2858c0feb217ed3ca99c2f91de9851025739','b66ac773800d69a6aab0d671753b8cf9f8abc7fbb70da32c6da4774856edbe27',11,'accept','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','',NULL,NULL,'Lan','82e3362e256fce861e44cc9a29391fdf','2024-03-18T08:00:50.250Z',NULL,NULL,'soat 0.1.0'),
(21,2,'894818e366af86cd5a47f861ada07a7a',21,'b66ac773800d69a6aab0d671753b8cf9f8abc7fbb70da32c6da4774856edbe27','83fe175aa54da3595e1df9d790b42f49f1a9a63a147b7f0599fad97baac848f7',12,'accept','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}','',NULL,NULL,'Lan','82e3362e256fce861e44cc9a29391fdf','2024-03-18T08:00:51.250Z',NULL,NULL,'soat 0.1.0'),
(22,2,'894818e366af86cd5a47f861ada07a7a',22,'83fe175aa54da3595e1df9d790b42f49f1a9a63a147b7f0599fad97baac848f7','6f9d0cb67137e2aced699f92669d90993950264eb2340216e908503a5e2ad705',7,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','',NULL,NULL,'Lan','82e3362e256fce861e44cc9a29391fdf','2024-03-18T08:00:52.250Z',NULL,NULL,'soat 0.1.0'),
(23,2,'894818e366af86cd5a47f861ada07a7a',23,'6f9d0cb67137e2aced699f92669d90993950264eb2340216e908503a5e2ad705','77ab04583b8b5bca222f9cd38625558e548a102ae2f0d2cb18a8e1d3f596771b',11,'accept','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','b66ac773800d69a6aab0d671753b8cf9f8abc7fbb70da32c6da4774856edbe27',NULL,NULL,'Minh','cf0c17280ad3e4da2edbdc3922201db2','2024-03-18T08:00:55.250Z',NULL,NULL,'soat 0.1.0 (later)'),
(24,2,'894818e366af86cd5a47f861ada07a7a',24,'77ab04583b8b5bca222f9cd38625558e548a102ae2f0d2cb18a8e1d3f596771b','674cdb508f4f72eb323738d2da1c8064cb3de4ec3c2fc7422c11bf4af5ba9ebf',21,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,'cd0bdb10fea1fff9ea681ceb0b5c0973d37f894954e981560fc58f22b42bf79e','Lan','45ce10e9836f50bff7a72edb18472738','2024-03-18T08:01:01.250Z',NULL,'số ngày',NULL),
(25,2,'894818e366af86cd5a47f861ada07a7a',25,'674cdb508f4f72eb323738d2da1c8064cb3de4ec3c2fc7422c11bf4af5ba9ebf','917040085f025600aca1a5fa86dceb743ccbe8c19b2f1cd12ff2b018d9a37722',18,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,'34d53bc5fd9a241bfcae482585e9843b45fad5c1d7e9f54a28d3fc97405fcb5f','Lan','45ce10e9836f50bff7a72edb18472738','2024-03-18T08:01:02.250Z',NULL,NULL,'soat 0.1.0'),
(26,2,'894818e366af86cd5a47f861ada07a7a',26,'917040085f025600aca1a5fa86dceb743ccbe8c19b2f1cd12ff2b018d9a37722','42c2c313ea1755a3cf13090e20c806250c735600a83bc27c85fcf6aa54c9a274',19,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,'5991cbc15acd4f9cd00d8147506a75aad46b79960acce81a077667308c9d5c5f','Minh','45ce10e9836f50bff7a72edb18472738','2024-03-18T08:01:03.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(27,2,'894818e366af86cd5a47f861ada07a7a',27,'42c2c313ea1755a3cf13090e20c806250c735600a83bc27c85fcf6aa54c9a274','3156601a1b976534993c3f5473dc3a4931d9e0873479234fad1fa99b1d76fc2b',20,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,'930084023d0c7cbfc63f7604f9915166ceac388c4861a1582d4ce7490737c65d','Minh','45ce10e9836f50bff7a72edb18472738','2024-03-18T08:01:05.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(28,2,'894818e366af86cd5a47f861ada07a7a',28,'3156601a1b976534993c3f5473dc3a4931d9e0873479234fad1fa99b1d76fc2b','5bc218cef5db05a03aeb43da7822c4bce9a2336751893507d010d80fcd3be876',22,'nothing',NULL,NULL,'',NULL,'386bf559f56bd3a0083be123ed3d9bf18a4eb9046d74b2a7a4d852cfeb2f5402','Lan','45ce10e9836f50bff7a72edb18472738','2024-03-18T08:01:06.250Z',NULL,'đã đọc',NULL),
(29,2,'1aa47364dcd4dc90fd0be3f3162956f9',1,'0000000000000000000000000000000000000000000000000000000000000000','f351cde602286ce0ea1811a89710fb7ca89b302c71dc9bdc08faaa9bd1327d13',7,'reject','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}',NULL,'',NULL,NULL,'Hoa','2794841e66a4447de60f8bdd44ba182f','2024-03-18T08:00:35.250Z',NULL,NULL,'soat 0.1.0'),
(30,2,'1aa47364dcd4dc90fd0be3f3162956f9',2,'f351cde602286ce0ea1811a89710fb7ca89b302c71dc9bdc08faaa9bd1327d13','13e48a114978957a34795e8a567034aae7cbee8df628630d50b8dcf648dbebb6',13,'flag','{"denominator":null,"direction":"none","entity":null,"indicator":"máy trạm","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"máy","upper":null,"value":"9"}',NULL,'',NULL,NULL,'Hoa','2794841e66a4447de60f8bdd44ba182f','2024-03-18T08:00:36.250Z',NULL,NULL,'soat 0.1.0'),
(31,2,'1aa47364dcd4dc90fd0be3f3162956f9',3,'13e48a114978957a34795e8a567034aae7cbee8df628630d50b8dcf648dbebb6','2a9c6f3789e17e878392bdc453e73c144793d157c0aed4dac791a7271cd3e401',23,'nothing',NULL,NULL,'',NULL,NULL,'Hoa','2794841e66a4447de60f8bdd44ba182f','2024-03-18T08:00:37.250Z',NULL,NULL,NULL),
(32,2,'1aa47364dcd4dc90fd0be3f3162956f9',4,'2a9c6f3789e17e878392bdc453e73c144793d157c0aed4dac791a7271cd3e401','9cbffcacdba36b2ec1573b3b6c47d5636dfaba5f1844d11dc641e5f678a5af93',21,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,'cd0bdb10fea1fff9ea681ceb0b5c0973d37f894954e981560fc58f22b42bf79e','Lan','90184c66df171015fc88c382f2ce55cc','2024-03-18T08:00:42.250Z',NULL,'số ngày',NULL),
(33,2,'1aa47364dcd4dc90fd0be3f3162956f9',5,'9cbffcacdba36b2ec1573b3b6c47d5636dfaba5f1844d11dc641e5f678a5af93','7a914a12ee5cd5e6ab92e103a9f0536f0df8f434afaaa4084f4662f300c9dd39',18,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,'34d53bc5fd9a241bfcae482585e9843b45fad5c1d7e9f54a28d3fc97405fcb5f','Lan','90184c66df171015fc88c382f2ce55cc','2024-03-18T08:00:43.250Z',NULL,NULL,'soat 0.1.0'),
(34,2,'1aa47364dcd4dc90fd0be3f3162956f9',6,'7a914a12ee5cd5e6ab92e103a9f0536f0df8f434afaaa4084f4662f300c9dd39','8238b754ee8f1acddfb709bbf1d91bcbadc9ffa371881ffd0aa8fd98a6ddfcef',19,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,'5991cbc15acd4f9cd00d8147506a75aad46b79960acce81a077667308c9d5c5f','Minh','90184c66df171015fc88c382f2ce55cc','2024-03-18T08:00:44.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(35,2,'1aa47364dcd4dc90fd0be3f3162956f9',7,'8238b754ee8f1acddfb709bbf1d91bcbadc9ffa371881ffd0aa8fd98a6ddfcef','3cf39009c74f3f8adc4233855b0287a69dd9f47e62f0a1e1c1391165cbec745d',20,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,'930084023d0c7cbfc63f7604f9915166ceac388c4861a1582d4ce7490737c65d','Minh','90184c66df171015fc88c382f2ce55cc','2024-03-18T08:00:46.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(36,2,'1aa47364dcd4dc90fd0be3f3162956f9',8,'3cf39009c74f3f8adc4233855b0287a69dd9f47e62f0a1e1c1391165cbec745d','252042d0ac9d2c3efe7b75ff08f92f7b0a41c75e29b9e1114c78e24e6dcc3f55',22,'nothing',NULL,NULL,'',NULL,'386bf559f56bd3a0083be123ed3d9bf18a4eb9046d74b2a7a4d852cfeb2f5402','Lan','90184c66df171015fc88c382f2ce55cc','2024-03-18T08:00:47.250Z',NULL,'đã đọc',NULL),
(37,1,'a6df07d89e66e862c51955dca84ad40a',1,'0000000000000000000000000000000000000000000000000000000000000000','5165f5618499924be6816f7d3591f38e1f9cfaeab6b00686e699b9d4b49ce49c',24,'accept','{"denominator":null,"direction":"none","entity":"xã Phú Mỹ","indicator":"tổ dân phố","kind":"count","modifier":"exact","period":"2022","status":"reported","unit":"tổ dân phố","upper":null,"value":"41"}','{"denominator":null,"direction":"none","entity":"xã Phú Mỹ","indicator":"tổ dân phố","kind":"count","modifier":"exact","period":"2022","status":"reported","unit":"tổ dân phố","upper":null,"value":"41"}','',NULL,NULL,'Bình','641bf41262db543206b79a3517ef3def','2023-06-21T08:00:05.250Z',NULL,NULL,'soat 0.0.9'),
(38,1,'a6df07d89e66e862c51955dca84ad40a',2,'5165f5618499924be6816f7d3591f38e1f9cfaeab6b00686e699b9d4b49ce49c','0297e292507361f1193047ae1c124d6ea8c588ea71b7024e3fc55a30b0c73fc4',24,'correct','{"denominator":null,"direction":"none","entity":"xã Phú Mỹ","indicator":"tổ dân phố","kind":"count","modifier":"exact","period":"2022","status":"reported","unit":"tổ dân phố","upper":null,"value":"41"}','{"denominator":null,"direction":"none","entity":"xã Phú Mỹ","indicator":"tổ dân phố","kind":"count","modifier":"exact","period":"2022","status":"reported","unit":"tổ","upper":null,"value":"41"}','5165f5618499924be6816f7d3591f38e1f9cfaeab6b00686e699b9d4b49ce49c',NULL,NULL,'Hoa','57cfc7a63f31be99d8e0651591d423fe','2023-06-21T08:00:06.250Z',NULL,'theo phụ lục','soat 0.0.9'),
(39,1,'a6df07d89e66e862c51955dca84ad40a',3,'0297e292507361f1193047ae1c124d6ea8c588ea71b7024e3fc55a30b0c73fc4','d21aa58eaf8eb6a7c3a8fc63fd7c7b70faec0b5f90669f8ea33aa28439bc94f1',25,'flag','{"denominator":null,"direction":"none","entity":"xã Phú Mỹ","indicator":"thôn","kind":"count","modifier":"exact","period":"2022","status":"reported","unit":"thôn","upper":null,"value":"6"}',NULL,'',NULL,NULL,'Bình','641bf41262db543206b79a3517ef3def','2023-06-21T08:00:07.250Z',NULL,NULL,'soat 0.0.9'),
(40,1,'a6df07d89e66e862c51955dca84ad40a',4,'d21aa58eaf8eb6a7c3a8fc63fd7c7b70faec0b5f90669f8ea33aa28439bc94f1','d9164dd6c268e25bb3a06898c5994e2e0e80f1ccc43c37a0d7c9aa22083bae68',25,'withdraw','{"denominator":null,"direction":"none","entity":"xã Phú Mỹ","indicator":"thôn","kind":"count","modifier":"exact","period":"2022","status":"reported","unit":"thôn","upper":null,"value":"6"}',NULL,'d21aa58eaf8eb6a7c3a8fc63fd7c7b70faec0b5f90669f8ea33aa28439bc94f1',39,NULL,'Bình','641bf41262db543206b79a3517ef3def','2023-06-21T08:00:08.250Z',NULL,NULL,'soat 0.0.9'),
(41,2,'894818e366af86cd5a47f861ada07a7a',29,'5bc218cef5db05a03aeb43da7822c4bce9a2336751893507d010d80fcd3be876','f242e4349c1100491ebfec5e72bb81c125eee6c146d55c72cdd6daaa1f816783',19,'accept','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','42c2c313ea1755a3cf13090e20c806250c735600a83bc27c85fcf6aa54c9a274 8238b754ee8f1acddfb709bbf1d91bcbadc9ffa371881ffd0aa8fd98a6ddfcef',NULL,NULL,'Lan','3b7c4565abba547ddf08c11533f37f61','2024-03-18T08:01:12.250Z',NULL,'bản mới','soat 0.1.0'),
(42,2,'894818e366af86cd5a47f861ada07a7a',30,'f242e4349c1100491ebfec5e72bb81c125eee6c146d55c72cdd6daaa1f816783','f19123d3a1c870a219dc4cda4a11b6e65db03b07d70f173f7f147345172ba75c',20,'flag','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'3156601a1b976534993c3f5473dc3a4931d9e0873479234fad1fa99b1d76fc2b 3cf39009c74f3f8adc4233855b0287a69dd9f47e62f0a1e1c1391165cbec745d',NULL,NULL,'Lan','3b7c4565abba547ddf08c11533f37f61','2024-03-18T08:01:13.250Z',NULL,NULL,'soat 0.1.0'),
(43,2,'894818e366af86cd5a47f861ada07a7a',31,'f19123d3a1c870a219dc4cda4a11b6e65db03b07d70f173f7f147345172ba75c','3949ac284af93835f68a28db3fb1e2a5c19def7e5706d5c67a17a2f083fc7e5f',20,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'3156601a1b976534993c3f5473dc3a4931d9e0873479234fad1fa99b1d76fc2b 3cf39009c74f3f8adc4233855b0287a69dd9f47e62f0a1e1c1391165cbec745d f19123d3a1c870a219dc4cda4a11b6e65db03b07d70f173f7f147345172ba75c',42,NULL,'Lan','3b7c4565abba547ddf08c11533f37f61','2024-03-18T08:01:14.250Z',NULL,NULL,'soat 0.1.0');
CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            name TEXT NOT NULL CHECK (name <> ''),
            title TEXT,
            published TEXT,
            length INTEGER NOT NULL CHECK (length > 0),
            text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
            added_at TEXT NOT NULL
        ) STRICT;
INSERT INTO "documents" VALUES
(1,'da1a141a6ce3ab5c9b2f7efdd126cd0df0f3fe261da05d7012f2c4df466da9f4','xa/thach-loc.txt','Xã Thạch Lộc, ngày 15 tháng 3 năm 2024','2024-03-15',176,'da1a141a6ce3ab5c9b2f7efdd126cd0df0f3fe261da05d7012f2c4df466da9f4','2024-03-18T08:00:01.250Z'),
(2,'ed20bdfa72c234bf26cfd2579c56478acb050ace4d39ef15cebf46e048855396','tam-giang.md','Huyện Tam Giang năm 2023',NULL,170,'ed20bdfa72c234bf26cfd2579c56478acb050ace4d39ef15cebf46e048855396','2024-03-18T08:00:03.250Z'),
(3,'ee870f3e076d0e5a7301f57476618b3c16d8aeb263ba64a4ef50a518a2c6e7a0','an-hoa.txt','Phường An Hòa','2024-04-02',110,'ee870f3e076d0e5a7301f57476618b3c16d8aeb263ba64a4ef50a518a2c6e7a0','2024-03-18T08:00:05.250Z'),
(4,'ca282562c1d5e224b19a3c0accc7f99df0a015a5620519a2d8e7d2aa5b1eddde','xa/thach-loc.txt','Xã Thạch Lộc, ngày 15 tháng 3 năm 2024','2024-03-15',159,'ca282562c1d5e224b19a3c0accc7f99df0a015a5620519a2d8e7d2aa5b1eddde','2024-03-18T08:00:57.250Z'),
(5,'5cc6d5a370961f82629a314d205bece5cd4ec6fad6f07c3a67e353235cd91aa8','phu-my.txt',NULL,NULL,48,'5cc6d5a370961f82629a314d205bece5cd4ec6fad6f07c3a67e353235cd91aa8','2023-06-21T08:00:01.250Z');
CREATE TABLE editions (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            replaces INTEGER NOT NULL REFERENCES documents (id) CHECK (replaces <> document_id),
            replaced_at TEXT NOT NULL
        ) STRICT;
INSERT INTO "editions" VALUES
(4,1,'2024-03-18T08:00:40.250Z');
CREATE TABLE extractions (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            extractor TEXT NOT NULL,
            extracted_at TEXT NOT NULL
        ) STRICT;
INSERT INTO "extractions" VALUES
(1,1,'soat 0.1.0','2024-03-18T08:00:02.250Z'),
(2,2,'soat 0.1.0','2024-03-18T08:00:04.250Z'),
(3,3,'soat 0.1.0','2024-03-18T08:00:06.250Z'),
(4,3,'soat 0.1.0 (later)','2024-03-18T08:00:53.250Z'),
(5,4,'soat 0.1.0','2024-03-18T08:00:58.250Z'),
(6,4,'soat 0.1.0','2024-03-18T08:00:39.250Z'),
(7,5,'soat 0.0.9','2023-06-21T08:00:01.250Z');
CREATE TABLE figures (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            quote TEXT NOT NULL CHECK (quote <> ''),
            UNIQUE (document_id, start, "end")
        ) STRICT;
INSERT INTO "figures" VALUES
(1,1,72,77,'1.250'),
(2,1,121,126,'97,5%'),
(3,1,139,144,'18/20'),
(4,1,167,168,'7'),
(5,2,49,54,'3.400'),
(6,2,71,74,'120'),
(7,2,90,101,'2.054 triệu'),
(8,2,133,138,'28/63'),
(9,2,143,145,'62'),
(10,3,34,37,'640'),
(11,3,48,50,'35'),
(12,3,73,76,'12%'),
(13,3,98,99,'9'),
(14,1,19,21,'15'),
(15,1,0,85,'Xã Thạch Lộc, ngày 15 tháng 3 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.250 hồ sơ.
'),
(16,3,73,79,'12% so'),
(17,3,88,92,'2023'),
(18,4,78,83,'1.250'),
(19,4,127,132,'97,5%'),
(20,4,141,142,'7'),
(21,4,19,21,'15'),
(22,4,0,38,'Xã Thạch Lộc, ngày 15 tháng 3 năm 2024'),
(23,3,0,110,'Quý I năm 2024, phường An Hòa trả 640 hồ sơ.
Có 35 tổ công nghệ số.
Giảm 12% so với năm 2023.
Còn 9 máy trạm.
'),
(24,5,23,25,'41'),
(25,5,40,41,'6');
CREATE TABLE gone_sentences (
            sentence_id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL
        ) STRICT;
INSERT INTO "gone_sentences" VALUES
(11,3,0,44),
(12,3,45,67);
CREATE TABLE indexed (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            sentence INTEGER NOT NULL,
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL,
            ordered INTEGER NOT NULL CHECK (ordered IN (0, 1))
        ) STRICT;
INSERT INTO "indexed" VALUES
(1,14,3,22,1,1);
CREATE TABLE positions (
            annotator TEXT PRIMARY KEY CHECK (annotator <> ''),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            at TEXT NOT NULL
        ) STRICT;
INSERT INTO "positions" VALUES
('Lan',3,'2024-03-18T08:01:09.250Z'),
('Minh',5,'2024-03-18T08:01:10.250Z'),
('Hoa',6,'2024-03-18T08:01:11.250Z');
CREATE TABLE recalls (
            decision TEXT NOT NULL CHECK (length(decision) = 64),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            why TEXT NOT NULL CHECK (why IN ('changed', 'moved', 'lost')),
            recalled_at TEXT NOT NULL,
            PRIMARY KEY (decision, why)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "recalls" VALUES
('41cd807ed1060a9a2129a8bbeb33795b251e36fdd27bf75c554a866a1b1e1b42',3,'lost','2024-03-18T08:00:45.250Z'),
('7a914a12ee5cd5e6ab92e103a9f0536f0df8f434afaaa4084f4662f300c9dd39',18,'changed','2024-03-18T08:00:43.250Z'),
('83fe175aa54da3595e1df9d790b42f49f1a9a63a147b7f0599fad97baac848f7',12,'moved','2024-03-18T08:00:53.250Z'),
('917040085f025600aca1a5fa86dceb743ccbe8c19b2f1cd12ff2b018d9a37722',18,'changed','2024-03-18T08:01:02.250Z'),
('b66ac773800d69a6aab0d671753b8cf9f8abc7fbb70da32c6da4774856edbe27',11,'changed','2024-03-18T08:00:53.250Z'),
('d15b8bb492aee5fa76dc58e58a0a2858c0feb217ed3ca99c2f91de9851025739',10,'changed','2024-03-18T08:00:53.250Z');
CREATE TABLE record_words (
            sentence_id INTEGER PRIMARY KEY,
            words TEXT NOT NULL CHECK (words <> '')
        ) STRICT;
INSERT INTO "record_words" VALUES
(1,'người số ngày'),
(2,'tiếp nhận hồ sơ'),
(3,'xã thạch lộc tỷ lệ đúng hạn chỉ tiêu theo phụ lục'),
(4,'xã thạch lộc'),
(5,'đội người xã thạch lộc không phải số liệu'),
(7,'cấp thẻ căn cước cấp giấy phép'),
(8,'huyện tam giang'),
(9,'huyện tam giang'),
(11,'trả hồ sơ'),
(13,'giảm so với năm 2023');
CREATE TABLE said_editions (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            replaces INTEGER NOT NULL REFERENCES documents (id) CHECK (replaces <> document_id),
            replaced_at TEXT NOT NULL,
            PRIMARY KEY (document_id, replaces)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "said_editions" VALUES
(4,1,'2024-03-18T08:00:40.250Z');
CREATE TABLE sentences (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            UNIQUE (document_id, start, "end")
        ) STRICT;
INSERT INTO "sentences" VALUES
(1,1,0,38),
(2,1,39,84),
(3,1,85,127),
(4,1,128,159),
(5,1,160,175),
(6,2,0,24),
(7,2,25,85),
(8,2,86,107),
(9,2,108,139),
(10,2,140,169),
(13,3,68,93),
(14,3,94,109),
(15,3,0,67),
(16,4,0,38),
(17,4,39,90),
(18,4,91,133),
(19,4,134,149),
(20,4,150,158),
(21,5,0,47);
CREATE TABLE sessions (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            program TEXT NOT NULL,
            started_at TEXT NOT NULL,
            chain TEXT NOT NULL REFERENCES chains (id)
        , role TEXT NOT NULL DEFAULT 'review'
            CHECK (role IN ('review', 'adjudication'))) STRICT;
INSERT INTO "sessions" VALUES
('01e0c51e6c768e555ab476cb2cb12f93','Lan','soat 0.1.0','2024-03-18T08:00:09.250Z','894818e366af86cd5a47f861ada07a7a','review'),
('0882fcbb88c10a06129b66d72278dacf','Minh','soat 0.1.0','2024-03-18T08:00:10.250Z','894818e366af86cd5a47f861ada07a7a','review'),
('89f357847d00035207ee2b28af2a706a','Lan','soat 0.1.0','2024-03-18T08:00:22.250Z','894818e366af86cd5a47f861ada07a7a','review'),
('c39f44e96a1964b363586564f1b81bd9','Minh','soat 0.1.0','2024-03-18T08:00:23.250Z','894818e366af86cd5a47f861ada07a7a','review'),
('7f4843a1011142d7023e640bc7f149a2','Thu','soat 0.1.0','2024-03-18T08:00:30.250Z','894818e366af86cd5a47f861ada07a7a','adjudication'),
('82e3362e256fce861e44cc9a29391fdf','Lan','soat 0.1.0','2024-03-18T08:00:48.250Z','894818e366af86cd5a47f861ada07a7a','review'),
('cf0c17280ad3e4da2edbdc3922201db2','Minh','soat 0.1.0','2024-03-18T08:00:54.250Z','894818e366af86cd5a47f861ada07a7a','review'),
('45ce10e9836f50bff7a72edb18472738','Minh','soat 0.1.0','2024-03-18T08:01:00.250Z','894818e366af86cd5a47f861ada07a7a','review'),
('2794841e66a4447de60f8bdd44ba182f','Hoa','soat 0.1.0','2024-03-18T08:00:34.250Z','1aa47364dcd4dc90fd0be3f3162956f9','review'),
('90184c66df171015fc88c382f2ce55cc','Hoa','soat 0.1.0','2024-03-18T08:00:41.250Z','1aa47364dcd4dc90fd0be3f3162956f9','review'),
('641bf41262db543206b79a3517ef3def','Bình','soat 0.0.9','2023-06-21T08:00:02.250Z','a6df07d89e66e862c51955dca84ad40a','review'),
('57cfc7a63f31be99d8e0651591d423fe','Hoa','soat 0.0.9','2023-06-21T08:00:04.250Z','a6df07d89e66e862c51955dca84ad40a','review'),
('3b7c4565abba547ddf08c11533f37f61','Lan','soat 0.1.0','2024-03-18T08:01:08.250Z','894818e366af86cd5a47f861ada07a7a','review');
CREATE TABLE set_aside (
            figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
            sentence_id INTEGER NOT NULL REFERENCES sentences (id),
            kind TEXT NOT NULL CHECK (kind IN ('count', 'percent', 'ratio', 'rank', 'money', 'measure')),
            value TEXT NOT NULL CHECK (value GLOB '*[0-9]' AND value NOT GLOB '*[^-0-9.]*'),
            denominator TEXT CHECK (denominator GLOB '*[0-9]' AND denominator NOT GLOB '*[^-0-9.]*'),
            upper TEXT CHECK (upper GLOB '*[0-9]' AND upper NOT GLOB '*[^-0-9.]*'),
            unit TEXT,
            modifier TEXT NOT NULL CHECK
                (modifier IN ('exact', 'over', 'nearly', 'about', 'under', 'at_least', 'at_most')),
            direction TEXT NOT NULL CHECK (direction IN ('none', 'increase', 'decrease')),
            status TEXT NOT NULL CHECK (status IN ('reported', 'target')),
            indicator TEXT,
            entity TEXT,
            period TEXT,
            rule TEXT NOT NULL,
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            alternative TEXT CHECK (alternative GLOB '*[0-9]' AND alternative NOT GLOB '*[^-0-9.]*'),
            extractor TEXT NOT NULL
        ) STRICT;
INSERT INTO "set_aside" VALUES
(16,13,'percent','1.2',NULL,NULL,'%','exact','decrease','reported','Giảm so với năm 2023',NULL,'2024-01-01/2024-03-31','percent.share',4.20675747851250558806e-01,NULL,'soat 0.1.0 (later)');
CREATE VIRTUAL TABLE spellings USING fts5 (
            spelling, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '.,/%'"
        );
CREATE TABLE tallies (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            state TEXT NOT NULL,
            figures INTEGER NOT NULL,
            PRIMARY KEY (document_id, state)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "tallies" VALUES
(1,'changed',1),
(2,'accepted',2),
(2,'disputed',2),
(2,'pending',1),
(3,'accepted',1),
(3,'changed',2),
(3,'flagged',1),
(3,'pending',1),
(4,'accepted',1),
(4,'added',1),
(4,'changed',1),
(4,'corrected',0),
(4,'flagged',0),
(4,'rejected',1),
(5,'corrected',1),
(5,'pending',1);
CREATE TABLE texts (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            piece TEXT NOT NULL CHECK (piece <> ''),
            PRIMARY KEY (document_id, start)
        ) STRICT;
INSERT INTO "texts" VALUES
(1,0,'Xã Thạch Lộc, ngày 15 tháng 3 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.250 hồ sơ.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
Toàn xã có 18/20 thôn nối mạng.
Đội có 7 người.
'),
(2,0,'Huyện Tam Giang năm 2023
Huyện Tam Giang cấp hơn 3.400 thẻ căn cước và 120 giấy phép.
Chi 2.054 triệu đồng.
Chỉ số cải cách đứng thứ 28/63.
Có 62 xã hoàn thành kế hoạch.
'),
(3,0,'Quý I năm 2024, phường An Hòa trả 640 hồ sơ.
Có 35 tổ công nghệ số.
Giảm 12% so với năm 2023.
Còn 9 máy trạm.
'),
(4,0,'Xã Thạch Lộc, ngày 15 tháng 3 năm 2024
Trong năm 2023, xã Thạch Lộc tiếp nhận 1.250 hồ sơ.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
Đội có 7 người.
Xin hết.
'),
(5,0,'Năm 2022, xã Phú Mỹ có 41 tổ dân phố và 6 thôn.
');
CREATE TABLE traits (
            trait TEXT NOT NULL,
            document_id INTEGER NOT NULL,
            stretch INTEGER NOT NULL,
            PRIMARY KEY (trait, document_id, stretch)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "traits" VALUES
('by Lan',1,0),
('by Lan',2,0),
('by Lan',3,0),
('by Minh',1,0),
('by Minh',2,0),
('by Thu',2,0),
('entity huyen tam giang',2,0),
('entity phuong an hoa',3,0),
('entity xa thach loc',1,0),
('kind count',1,0),
('kind count',2,0),
('kind count',3,0),
('kind money',2,0),
('kind percent',1,0),
('kind percent',3,0),
('kind rank',2,0),
('kind ratio',1,0),
('note',1,0),
('rule count.noun',1,0),
('rule count.noun',2,0),
('rule count.noun',3,0),
('rule money.amount',2,0),
('rule percent.share',1,0),
('rule percent.share',3,0),
('rule rank.place',2,0),
('rule ratio.of',1,0),
('tenth 3',2,0),
('tenth 3',3,0),
('tenth 4',2,0),
('tenth 4',3,0),
('tenth 5',1,0),
('tenth 6',1,0),
('tenth 6',2,0),
('tenth 6',3,0),
('tenth 7',1,0),
('tenth 7',2,0);
CREATE TABLE vocabulary (
            word TEXT PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
INSERT INTO "vocabulary" VALUES
('an'),
('cach'),
('cai'),
('can'),
('cap'),
('chi'),
('co'),
('con'),
('cong'),
('cua'),
('cuoc'),
('dat'),
('doi'),
('dong'),
('dung'),
('giam'),
('giang'),
('giay'),
('han'),
('ho'),
('hoa'),
('hoach'),
('hoan'),
('hon'),
('huyen'),
('i'),
('ke'),
('khong'),
('le'),
('lieu'),
('loc'),
('luc'),
('mang'),
('may'),
('nam'),
('ngay'),
('nghe'),
('nguoi'),
('nhan'),
('noi'),
('phai'),
('phep'),
('phu'),
('phuong'),
('quy'),
('so'),
('tam'),
('thach'),
('thang'),
('thanh'),
('the'),
('theo'),
('thon'),
('thu'),
('tiep'),
('tieu'),
('to'),
('toan'),
('tra'),
('tram'),
('trieu'),
('ty'),
('va'),
('voi'),
('xa');
CREATE VIRTUAL TABLE words USING fts5 (
            sentence, record, content = '', columnsize = 0, tokenize = "ascii tokenchars '.,/%'"
        );
DELETE FROM "spellings_config";
INSERT INTO "spellings_config" VALUES
('version',4);
DELETE FROM "spellings_data";
INSERT INTO "spellings_data" VALUES
(1,X'0E6C'),
(10,X'000000000102020002010101020101'),
(137438953473,X'000001B80330616E0B0103636869080303E1BB89090204C3A16368090302B26E0E0301B3040105020303B46E670C0203C4836E070206C6B0E1BB9B63070204E1BAA369090402A570070303BBA7610301056769616E67060101010304E1BAA36D0D0502A579070107687579E1BB876E060101010203C3B2610B05016E0A0203C6A16E070204E1BAA16E030305BB8D6163680A0401930201080101690B01046BE1BABF0A01046CE1BB870304029963010101010101046DC3A1790E0205E1BAA16E670401066E6768E1BB870C0303C3A079010306C6B0E1BB9D6905020568E1BAAD6E020203C4836D01010405020204E1BB91690401057068C3A970070307C6B0E1BB9D6E670B010471C3BA790B0102736F0D0202C6A10201080203E1BB910903010374616D06010101020568C3A06E680A0403A16E67010402B46E040305E1BAA1636801010101010501BB070402BBA909020569E1BABF700202067269E1BB8775080304E1BAA16D0E0501A303080204C3B2616E040203E1BB950C0401B703010376C3A0070204E1BB9B690D010378C3A30101010101050106C491C3BA6E67030304E1BAA174030404BB936E670805029969050503A96E6709040506060705070606090705060B07050D060406070806040707090708090609080A07080A07050707090806050C04050809070507060406070B09070705'),
(274877906945,X'000000F606306368E1BB89030202C3B30500000204E1BBA761030000010568E1BAA16E0300000302BB9303000001066B68C3B46E670501066C69E1BB8775050203E1BB87030000040299630100000200000200000402A5630301056E67C3A0790100000306C6B0E1BB9D69010400000203C4836D01000001067068E1BAA369050402BBA503010373C6A10300000203E1BB91010401047468656F030304C3A16E670100000305E1BAA16368010000020000020000020469C3AA7503020472E1BAA30300000203E1BBB7030000010378C3A30100000200000200000106C491C3BA6E670300000304E1BAA1740300000403BB9969050000040807090A070909080D050A0C08090508070709100709080E0B09');
DELETE FROM "spellings_idx";
INSERT INTO "spellings_idx" VALUES
(1,X'',2),
(2,X'',2);
DELETE FROM "words_config";
INSERT INTO "words_config" VALUES
('version',4);
DELETE FROM "words_data";
INSERT INTO "words_data" VALUES
(1,X'0E6E34'),
(10,X'000000000102020002010101020101'),
(137438953473,X'0000030F02302503020D0A020401012F0402060502090105312E3235300202090201320D020303013007020C0201350102060201380402050105322E3035340802030201300402070302323302020304020607080801010604013401020A0A020502013809020801013301020802042E3430300702070201350C0203010236320A020302013309020A020234300B020A0101370502040101390E02030203372C3503020C0102616E0B020701046361636809020503016909020403016E070809010104030170070A05010102060202686908020201020202016F04020401020305020202020203016E0E02020401670C02050202756103020903026F6307080A010105010364617403020B02026F6905080201010203026E670802050203756E6703020706020601046769616D0D080201010204026E670602040102040106010104010601010404017907080D010107010368616E03020802016F02080A01010401020408080B0101030301610B0208040263680A020804016E0A020503016E07020602047579656E060202010202010601010201060101020101690B020301026B650A020701026C6503020302026F6301020401020601060101040106010104010601010601046D616E6704020A0301790E020401036E616D0102090102020402050502040208070101050203676179010205030268650C02060303756F69050805010103020368616E02080801010302026F6904020901047068657007080E0101080304756F6E670B020601037175790B02020102736F02080B01010501020506020302080C010104010207010805010103010374616D0602030102030106010103010601010302046861636801020301020501060101030106010103010601010504026E670102070501680A020603016507080801010303026F6E040208030175090207020369657002080701010202016F0C02040302616E0402020202726103020608080901010204016D0E020503036965750802040201790302020102766107020B02026F690D08060101040102786101020201020401080A01010201080301010201060101040502040409090A060606060A06100906060906070607060608070906090A0A0F0606070A080A070B0C1409081206070606160607071909061708070B0B070C09081F151B07060907060B06070D060806070A'),
(274877906945,X'0000014502302503030D0102313501030601043230323401030A010133010308010137050304010439372C3503030C0103636869030601010902016F05030302027561030309010364617403030B02026F690509020101020203756E67030907010107010368616E03090801010802016F03030401056B686F6E67050601010701026C650309030101060203696575050601010A02026F630103040207010104020701010602027563030601010D01036E616D01030902036761790109050101040303756F6901060101020409050101030104706861690506010108030175030601010C0102736F01060101030203050206010109010574686163680103030207010103020701010504026E670103070302656F030601010B0203696575030601010A020272610303060201790309020101050102786101030202090A0101020207010104040607090606090A0607080A0B0B060C0A0A1109080B100B08111407090A0709');
DELETE FROM "words_idx";
INSERT INTO "words_idx" VALUES
(1,X'',2),
(2,X'',2);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX documents_by_name ON documents (name);
CREATE TRIGGER documents_stay_what_they_are
        BEFORE UPDATE OF id, sha256, length, text_sha256, added_at ON documents
        BEGIN SELECT RAISE(ABORT, 'a document is what its bytes are: it cannot be changed'); END;
CREATE TRIGGER documents_stay BEFORE DELETE ON documents
        BEGIN SELECT RAISE(ABORT, 'a document cannot be removed'); END;
CREATE TRIGGER texts_stay_what_they_are BEFORE UPDATE ON texts
        BEGIN SELECT RAISE(ABORT, 'the text of a document cannot be changed'); END;
CREATE TRIGGER texts_stay BEFORE DELETE ON texts
        BEGIN SELECT RAISE(ABORT, 'the text of a document cannot be removed'); END;
CREATE TRIGGER figures_stay_where_they_are BEFORE UPDATE ON figures
        BEGIN SELECT RAISE(ABORT, 'a figure is a place in a text: it cannot be moved'); END;
CREATE TRIGGER chains_only_grow BEFORE UPDATE ON chains
        WHEN NEW.id <> OLD.id OR NEW.length <> OLD.length + 1
        BEGIN SELECT RAISE(ABORT, 'a chain only grows'); END;
CREATE TRIGGER chains_stay BEFORE DELETE ON chains
        BEGIN SELECT RAISE(ABORT, 'a chain cannot be removed'); END;
CREATE TRIGGER sessions_stay_what_they_are BEFORE UPDATE ON sessions
        BEGIN SELECT RAISE(ABORT, 'a session cannot be changed'); END;
CREATE TRIGGER sessions_stay BEFORE DELETE ON sessions
        BEGIN SELECT RAISE(ABORT, 'a session cannot be removed'); END;
CREATE INDEX decisions_by_figure ON decisions (figure_id);
CREATE INDEX decisions_by_annotator ON decisions (annotator);
CREATE INDEX withdrawals ON decisions (withdraws) WHERE withdraws IS NOT NULL;
CREATE INDEX carried_decisions ON decisions (carries) WHERE carries IS NOT NULL;
CREATE TRIGGER decisions_extend_their_chain BEFORE INSERT ON decisions
        WHEN NOT EXISTS (
            SELECT 1 FROM chains WHERE id = NEW.chain AND length + 1 = NEW.sequence AND head = NEW.previous
        )
        BEGIN SELECT RAISE(ABORT, 'a decision extends its chain by one'); END;
CREATE TRIGGER decisions_move_their_chain AFTER INSERT ON decisions
        BEGIN UPDATE chains SET length = NEW.sequence, head = NEW.hash WHERE id = NEW.chain; END;
CREATE TRIGGER withdrawals_name_a_decision BEFORE INSERT ON decisions
        WHEN NEW.verdict = 'withdraw' AND NOT EXISTS (
            SELECT 1 FROM decisions
            WHERE id = NEW.withdraws AND figure_id = NEW.figure_id AND verdict <> 'withdraw'
        )
        BEGIN SELECT RAISE(ABORT, 'a withdrawal names a decision on the same figure'); END;
CREATE TRIGGER decisions_stay_what_they_are BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'a decision cannot be changed; decide again or withdraw it'); END;
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'a decision cannot be removed; withdraw it'); END;
CREATE INDEX extractions_by_document ON extractions (document_id);
CREATE INDEX editions_by_replaced ON editions (replaces);
CREATE INDEX documents_in_order ON documents (name, sha256);
CREATE INDEX assignments_by_place ON assignments (annotator, document_id, start);
CREATE INDEX releases ON assignments (releases) WHERE releases IS NOT NULL;
CREATE TRIGGER assignments_stay_what_they_are BEFORE UPDATE ON assignments
        BEGIN SELECT RAISE(ABORT, 'an assignment cannot be changed; release it'); END;
CREATE TRIGGER assignments_stay BEFORE DELETE ON assignments
        BEGIN SELECT RAISE(ABORT, 'an assignment cannot be removed; release it'); END;
CREATE VIEW duties AS
        SELECT * FROM assignments AS a WHERE releases IS NULL
            AND NOT EXISTS (SELECT 1 FROM assignments AS r WHERE r.releases = a.id);
CREATE VIEW standing AS
        SELECT d.* FROM decisions AS d
        WHERE d.id = (
            SELECT head.id FROM heads AS head WHERE head.figure_id = d.figure_id
            ORDER BY head.verdict = 'flag', head.decided_at DESC, head.hash DESC LIMIT 1
        );
CREATE VIEW disputed AS
        SELECT figure_id FROM heads WHERE verdict <> 'flag'
        GROUP BY figure_id HAVING count(DISTINCT coalesce("after", '')) > 1;
CREATE VIEW read_through AS
        SELECT d.* FROM decisions AS d
        WHERE d.verdict = 'nothing' AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id);
CREATE VIEW states AS
        SELECT figures.id AS figure_id, figures.document_id, figures.start, figures."end", figures.quote,
            CASE
                WHEN standing.id IS NULL THEN 'pending'
                WHEN standing.verdict = 'flag' THEN 'flagged'
                WHEN (
                    SELECT count(DISTINCT coalesce(head."after", '')) > 1 FROM heads AS head
                    WHERE head.figure_id = figures.id AND head.verdict <> 'flag'
                ) THEN 'disputed'
                WHEN EXISTS (SELECT 1 FROM recalls WHERE decision = standing.hash) THEN 'changed'
                WHEN standing.verdict = 'accept' THEN 'accepted'
                WHEN standing.verdict = 'correct' THEN 'corrected'
                WHEN standing.verdict = 'add' THEN 'added'
                ELSE 'rejected'
            END AS state,
            standing.id AS decision_id
        FROM figures
        LEFT JOIN candidates ON candidates.figure_id = figures.id
        LEFT JOIN standing ON standing.figure_id = figures.id
        WHERE (candidates.figure_id IS NOT NULL OR standing.id IS NOT NULL)
            AND NOT (
                EXISTS (SELECT 1 FROM editions WHERE replaces = figures.document_id)
                AND (
                    standing.id IS NULL
                    OR EXISTS (
                        SELECT 1 FROM decisions AS carried
                        WHERE carried.carries = standing.hash
                            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = carried.id)
                    )
                )
            );
CREATE TRIGGER tallies_before_a_decision BEFORE INSERT ON decisions
        BEGIN
            UPDATE tallies SET figures = figures - 1
            WHERE (document_id, state) =
                (SELECT document_id, state FROM states WHERE figure_id = NEW.figure_id);
        END;
CREATE TRIGGER tallies_after_a_decision AFTER INSERT ON decisions
        BEGIN
            INSERT INTO tallies SELECT document_id, state, 1 FROM states WHERE figure_id = NEW.figure_id
            ON CONFLICT (document_id, state) DO UPDATE SET figures = figures + 1;
        END;
CREATE VIEW verified AS
        SELECT
            substr(documents.sha256, 1, 16) || ':' || states.start || '-' || states."end" AS figure,
            documents.name AS doc, documents.sha256 AS document, documents.title, documents.published,
            states.start, states."end", states.quote,
            json_extract(decisions."after", '$.kind') AS kind,
            json_extract(decisions."after", '$.value') AS value,
            json_extract(decisions."after", '$.denominator') AS denominator,
            json_extract(decisions."after", '$.upper') AS upper,
            json_extract(decisions."after", '$.unit') AS unit,
            json_extract(decisions."after", '$.modifier') AS modifier,
            json_extract(decisions."after", '$.direction') AS direction,
            json_extract(decisions."after", '$.status') AS status,
            json_extract(decisions."after", '$.indicator') AS indicator,
            json_extract(decisions."after", '$.entity') AS entity,
            json_extract(decisions."after", '$.period') AS period,
            decisions.verdict, decisions.annotator, decisions.decided_at, decisions.reason, decisions.note,
            decisions.extractor,
            states.document_id, states.figure_id, decisions.id AS decision_id
        FROM documents
        CROSS JOIN states ON states.document_id = documents.id
        CROSS JOIN decisions ON decisions.id = states.decision_id
        WHERE states.state <> 'disputed' AND decisions.verdict IN ('accept', 'correct', 'add')
        ORDER BY documents.name, documents.sha256, states.start, states."end";
CREATE TRIGGER indexed_sentences_that_go AFTER DELETE ON sentences
        WHEN OLD.id <= (SELECT sentence FROM indexed)
        BEGIN
            INSERT OR IGNORE INTO gone_sentences VALUES (OLD.id, OLD.document_id, OLD.start, OLD."end");
        END;
CREATE TRIGGER indexed_sentences_that_change AFTER UPDATE ON sentences
        WHEN OLD.id <= (SELECT sentence FROM indexed)
        BEGIN
            INSERT OR IGNORE INTO gone_sentences VALUES (OLD.id, OLD.document_id, OLD.start, OLD."end");
        END;
CREATE INDEX tallies_by_state ON tallies (state, document_id);
CREATE INDEX documents_by_date ON documents (published, title);
CREATE VIEW present_readings AS
        SELECT e.* FROM extractions AS e WHERE e.id = (
            SELECT latest.id FROM extractions AS latest WHERE latest.document_id = e.document_id
            ORDER BY latest.extracted_at DESC, latest.extractor DESC, latest.id LIMIT 1
        );
CREATE TRIGGER editions_are_said AFTER INSERT ON editions
        BEGIN
            INSERT INTO said_editions VALUES (NEW.document_id, NEW.replaces, NEW.replaced_at)
            ON CONFLICT (document_id, replaces) DO UPDATE SET replaced_at = min(replaced_at, NEW.replaced_at);
        END;
CREATE VIEW heads AS
        SELECT d.* FROM decisions AS d
        WHERE d.verdict NOT IN ('withdraw', 'nothing')
            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
            AND NOT EXISTS (
                SELECT 1 FROM decisions AS later
                WHERE later.figure_id = d.figure_id AND later.id > d.id
                    AND later.verdict NOT IN ('withdraw', 'nothing') AND instr(later.over, d.hash)
                    AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = later.id)
            )
            AND (d.carries IS NULL OR NOT EXISTS (
                SELECT 1 FROM decisions AS same
                WHERE same.carries = d.carries AND same.figure_id = d.figure_id AND same.id <> d.id
                    AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = same.id)
                    AND (same.hash < d.hash OR EXISTS (
                        SELECT 1 FROM decisions AS later
                        WHERE later.figure_id = same.figure_id AND later.id > same.id
                            AND later.verdict NOT IN ('withdraw', 'nothing') AND instr(later.over, same.hash)
                            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = later.id)
                    ))
            ));
COMMIT;
