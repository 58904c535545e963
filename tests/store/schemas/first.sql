PRAGMA application_id = 1397702996;
PRAGMA user_version = 9;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'soat','documents','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'soat','texts_and_sentences','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'soat','figures','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'soat','candidates','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'soat','sessions_and_chains','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'soat','decisions','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'soat','guards_of_the_record','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'soat','current_state','2023-06-21 08:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'soat','verified_figures','2023-06-21 08:00:00.000000+00:00');
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
INSERT INTO "candidates" VALUES(1,1,'count','1250',NULL,NULL,'hồ sơ','over','none','reported','nhận hồ sơ','Xã Phú Thịnh','2023-04-01/2023-06-30','count.noun',6.34135591010800747646e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(2,2,'percent','97.5',NULL,NULL,'%','exact','none','reported','Tỷ lệ đúng hạn',NULL,'2023-04-01/2023-06-30','percent.share',5.89040434058665129946e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(3,2,'percent','3.25',NULL,NULL,'%','exact','increase','reported','Tỷ lệ đúng hạn so với năm 2022',NULL,'2023-04-01/2023-06-30','percent.share',5.52307909574325295309e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(4,3,'ratio','18','20',NULL,'thôn','exact','none','target','thôn nối mạng',NULL,'../2024-12-31','ratio.of',2.29701050953398128173e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(5,4,'money','2054000000',NULL,NULL,'đồng','exact','none','reported','chi cho việc này','Xã Phú Thịnh','2023-04-01/2023-06-30','money.amount',0.5,'2054000000000','soat 0.0.9');
INSERT INTO "candidates" VALUES(6,5,'count','7',NULL,NULL,'người','exact','none','reported','Việc còn lại giao cho tổ người','Xã Phú Thịnh','2023-04-01/2023-06-30','count.noun',8.41575821155044256904e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(7,5,'count','9',NULL,NULL,'người','exact','none','reported','tổ người','Xã Phú Thịnh','2023-04-01/2023-06-30','count.noun',7.08890172566119858288e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(8,6,'count','3400',NULL,NULL,'thẻ căn cước','exact','none','reported','cấp thẻ căn cước','huyện Minh Long','2022','count.noun',7.27108216341129542925e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(9,6,'count','120',NULL,NULL,'tài khoản','exact','none','reported','cấp tài khoản định danh','huyện Minh Long','2022','count.noun',7.27108216341129542925e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(10,6,'count','15',NULL,NULL,'giấy phép','exact','none','reported','cấp giấy phép','huyện Minh Long','2022','count.noun',7.27108216341129542925e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(11,7,'rank','28','63',NULL,NULL,'exact','none','reported','chỉ số cải cách','huyện Minh Long','2022','rank.place',4.25557483188341079127e-01,NULL,'soat 0.0.9');
INSERT INTO "candidates" VALUES(12,8,'ratio','62','63',NULL,'xã','exact','none','reported','xã hoàn thành kế hoạch','xã','2022','ratio.of',3.16479106263684362154e-01,NULL,'soat 0.0.9');
CREATE TABLE chains (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            file TEXT NOT NULL,
            started_at TEXT NOT NULL,
            length INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0),
            head TEXT NOT NULL CHECK (length(head) = 64)
        ) STRICT;
INSERT INTO "chains" VALUES('50a4a3a6d07f5c0c332f8b1224083fd2','fda37f8098ac662e','2023-06-21T08:00:03.250Z',19,'5998f20690a6eda62d6e8132cfc581b0366530ea52221b2b364eeced89ebc259');
INSERT INTO "chains" VALUES('cccccccccccccccccccccccccccccccc','0123456789abcdef','2023-06-21T08:00:25.250Z',2,'b1f98744a8d764cee3c221b08e4a3112b34496ddc7b833f5e7b4101fb163e510');
CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            chain TEXT NOT NULL REFERENCES chains (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            previous TEXT NOT NULL CHECK (length(previous) = 64),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            verdict TEXT NOT NULL CHECK
                (verdict IN ('accept', 'correct', 'reject', 'add', 'flag', 'withdraw')),
            "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
            "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
            withdraws INTEGER REFERENCES decisions (id),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL REFERENCES sessions (id),
            decided_at TEXT NOT NULL,
            reason TEXT CHECK (reason <> ''),
            note TEXT CHECK (note <> ''),
            extractor TEXT,
            UNIQUE (chain, sequence),
            CHECK ((verdict IN ('accept', 'correct', 'add')) = ("after" IS NOT NULL)),
            CHECK (verdict = 'add' OR "before" IS NOT NULL),
            CHECK ((verdict = 'withdraw') = (withdraws IS NOT NULL)),
            CHECK (withdraws < id)
        ) STRICT;
INSERT INTO "decisions" VALUES(1,'50a4a3a6d07f5c0c332f8b1224083fd2',1,'0000000000000000000000000000000000000000000000000000000000000000','12539a4f1e73e734f16e37c6a91fa86b8f97871be403e84030afa060e3c0aaf9',1,'accept','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}',NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:05.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(2,'50a4a3a6d07f5c0c332f8b1224083fd2',2,'12539a4f1e73e734f16e37c6a91fa86b8f97871be403e84030afa060e3c0aaf9','65851e7f85be2bc20d72ea5736d2193bf8e555c6728192281abd847e0152886d',2,'correct','{"denominator":null,"direction":"none","entity":null,"indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":null,"indicator":"Tỷ lệ hồ sơ đúng hạn","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"97.5"}',NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:06.250Z','chỉ tiêu','theo "phụ lục"','soat 0.0.9');
INSERT INTO "decisions" VALUES(3,'50a4a3a6d07f5c0c332f8b1224083fd2',3,'65851e7f85be2bc20d72ea5736d2193bf8e555c6728192281abd847e0152886d','67ae8e94ff18ce623f5d9b40d66b6355090a48f2d9c16e8042b935c6400376a5',3,'reject','{"denominator":null,"direction":"increase","entity":null,"indicator":"Tỷ lệ đúng hạn so với năm 2022","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"3.25"}',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:07.250Z','không phải số liệu',NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(4,'50a4a3a6d07f5c0c332f8b1224083fd2',4,'67ae8e94ff18ce623f5d9b40d66b6355090a48f2d9c16e8042b935c6400376a5','4a898d6a5d00489fc93af555889b349a5231fbce34f861ef8b7d37fc5ca11efd',4,'flag','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:08.250Z',NULL,'hỏi lại xã','soat 0.0.9');
INSERT INTO "decisions" VALUES(5,'50a4a3a6d07f5c0c332f8b1224083fd2',5,'4a898d6a5d00489fc93af555889b349a5231fbce34f861ef8b7d37fc5ca11efd','d0fef14290e734d6e94974a37c438f3a4b228c4bad278844481d28337af44413',3,'accept','{"denominator":null,"direction":"increase","entity":null,"indicator":"Tỷ lệ đúng hạn so với năm 2022","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"3.25"}','{"denominator":null,"direction":"increase","entity":null,"indicator":"Tỷ lệ đúng hạn so với năm 2022","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"3.25"}',NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:09.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(6,'50a4a3a6d07f5c0c332f8b1224083fd2',6,'d0fef14290e734d6e94974a37c438f3a4b228c4bad278844481d28337af44413','b16f4b685b45a49a49a7efb6da4a99bef9339606217b2fc1cf6bf1a90d57a7f6',4,'accept','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}',NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:10.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(7,'50a4a3a6d07f5c0c332f8b1224083fd2',7,'b16f4b685b45a49a49a7efb6da4a99bef9339606217b2fc1cf6bf1a90d57a7f6','3c4b5e89f3dc11ee4528363e06c37d442cb01205dddf3793e1e891ec467cff9c',4,'withdraw','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}',NULL,6,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:11.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(8,'50a4a3a6d07f5c0c332f8b1224083fd2',8,'3c4b5e89f3dc11ee4528363e06c37d442cb01205dddf3793e1e891ec467cff9c','536e057daf3d02307f0682b7726467d0660ae28354759924baa492b7d450a577',5,'accept','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}',NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:12.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(9,'50a4a3a6d07f5c0c332f8b1224083fd2',9,'536e057daf3d02307f0682b7726467d0660ae28354759924baa492b7d450a577','ee7f56c4b5d67f62e3b0e28985caa1691cb35f17f150c7455b22993b55777084',5,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}',NULL,8,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:13.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(10,'50a4a3a6d07f5c0c332f8b1224083fd2',10,'ee7f56c4b5d67f62e3b0e28985caa1691cb35f17f150c7455b22993b55777084','e72d972ac57e1a2480f357298ccd97e9e140772316d9b4347745aaeeb3127849',5,'accept','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}',NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:14.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(11,'50a4a3a6d07f5c0c332f8b1224083fd2',11,'e72d972ac57e1a2480f357298ccd97e9e140772316d9b4347745aaeeb3127849','3a37f03cdb3c563f4620acb6b6669d661af3f0432016e304f2a6fb78fa240453',6,'reject','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:15.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(12,'50a4a3a6d07f5c0c332f8b1224083fd2',12,'3a37f03cdb3c563f4620acb6b6669d661af3f0432016e304f2a6fb78fa240453','d903a86e57dcea87c145a9d19e2c35ebee8f43b43141c42524efd9a54b44572c',6,'flag','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:16.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(13,'50a4a3a6d07f5c0c332f8b1224083fd2',13,'d903a86e57dcea87c145a9d19e2c35ebee8f43b43141c42524efd9a54b44572c','9e4c00c23869b598dd7b2c1ef49f657a5e716c6480999784e82d18962ed726dc',6,'correct','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"7"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người làm","upper":null,"value":"7"}',NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:17.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(14,'50a4a3a6d07f5c0c332f8b1224083fd2',14,'9e4c00c23869b598dd7b2c1ef49f657a5e716c6480999784e82d18962ed726dc','f4a7e3c232d44ab5380d73f31837fce13a0aaf70c9efb2e7e4e6cad270bcde75',13,'add',NULL,'{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":null,"kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"quý","upper":null,"value":"2"}',NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:18.250Z',NULL,NULL,NULL);
INSERT INTO "decisions" VALUES(15,'50a4a3a6d07f5c0c332f8b1224083fd2',15,'f4a7e3c232d44ab5380d73f31837fce13a0aaf70c9efb2e7e4e6cad270bcde75','6483e16d89163778f6952ba13ea1755c0b07c251a0c7fbf73215b4cb37f0fa38',14,'add',NULL,'{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1"}',NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:19.250Z',NULL,NULL,NULL);
INSERT INTO "decisions" VALUES(16,'50a4a3a6d07f5c0c332f8b1224083fd2',16,'6483e16d89163778f6952ba13ea1755c0b07c251a0c7fbf73215b4cb37f0fa38','1385080eb5b197240650e48011681de0f6b9776bf2a703cdcd5cfcb2f566c3d6',14,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1"}',NULL,15,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:20.250Z',NULL,NULL,NULL);
INSERT INTO "decisions" VALUES(17,'50a4a3a6d07f5c0c332f8b1224083fd2',17,'1385080eb5b197240650e48011681de0f6b9776bf2a703cdcd5cfcb2f566c3d6','64337a4edea3147757567624d5813ce53204839ac494ac83b847327acae82418',12,'reject','{"denominator":"63","direction":"none","entity":"xã","indicator":"xã hoàn thành kế hoạch","kind":"ratio","modifier":"exact","period":"2022","status":"reported","unit":"xã","upper":null,"value":"62"}',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:21.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(18,'50a4a3a6d07f5c0c332f8b1224083fd2',18,'64337a4edea3147757567624d5813ce53204839ac494ac83b847327acae82418','3f6e9d2597b48768edbab82f5892f5a5f2a4041c8b86d525890c4a426ec0bc15',12,'withdraw','{"denominator":"63","direction":"none","entity":"xã","indicator":"xã hoàn thành kế hoạch","kind":"ratio","modifier":"exact","period":"2022","status":"reported","unit":"xã","upper":null,"value":"62"}',NULL,17,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:22.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(19,'50a4a3a6d07f5c0c332f8b1224083fd2',19,'3f6e9d2597b48768edbab82f5892f5a5f2a4041c8b86d525890c4a426ec0bc15','5998f20690a6eda62d6e8132cfc581b0366530ea52221b2b364eeced89ebc259',11,'accept','{"denominator":"63","direction":"none","entity":"huyện Minh Long","indicator":"chỉ số cải cách","kind":"rank","modifier":"exact","period":"2022","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"huyện Minh Long","indicator":"chỉ số cải cách","kind":"rank","modifier":"exact","period":"2022","status":"reported","unit":null,"upper":null,"value":"28"}',NULL,'Lan','7504d90e945de2e8f54ee781cc75f636','2023-06-21T08:00:24.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(20,'cccccccccccccccccccccccccccccccc',1,'0000000000000000000000000000000000000000000000000000000000000000','3ed78214fa66b24eb354461d7416b9c8e97f4b911495dee0b7d517c700e7d6b5',1,'correct','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"bộ hồ sơ","upper":null,"value":"1250"}',NULL,'Minh','dddddddddddddddddddddddddddddddd','2023-06-21T08:00:27.250Z',NULL,NULL,'soat 0.0.9');
INSERT INTO "decisions" VALUES(21,'cccccccccccccccccccccccccccccccc',2,'3ed78214fa66b24eb354461d7416b9c8e97f4b911495dee0b7d517c700e7d6b5','b1f98744a8d764cee3c221b08e4a3112b34496ddc7b833f5e7b4101fb163e510',7,'flag','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"9"}',NULL,NULL,'Minh','dddddddddddddddddddddddddddddddd','2023-06-21T08:00:28.250Z',NULL,NULL,'soat 0.0.9');
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
INSERT INTO "documents" VALUES(1,'394af24f0d9d3986327cd46afc765c68c0eac15e0736a30f9694e1c67785b59c','xa-phu-thinh.txt',NULL,NULL,247,'394af24f0d9d3986327cd46afc765c68c0eac15e0736a30f9694e1c67785b59c','2023-06-21T08:00:00.250Z');
INSERT INTO "documents" VALUES(2,'80e10fadaf7b7611441554f0678a5629d57e7e1bc2dc63fcbb494ad815b46143','huyện/minh-long.md',NULL,NULL,165,'80e10fadaf7b7611441554f0678a5629d57e7e1bc2dc63fcbb494ad815b46143','2023-06-21T08:00:01.250Z');
CREATE TABLE figures (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            quote TEXT NOT NULL CHECK (quote <> ''),
            UNIQUE (document_id, start, "end")
        ) STRICT;
INSERT INTO "figures" VALUES(1,1,25,30,'1.250');
INSERT INTO "figures" VALUES(2,1,79,84,'97,5%');
INSERT INTO "figures" VALUES(3,1,91,96,'3,25%');
INSERT INTO "figures" VALUES(4,1,140,145,'18/20');
INSERT INTO "figures" VALUES(5,1,173,181,'2,054 tỷ');
INSERT INTO "figures" VALUES(6,1,226,227,'7');
INSERT INTO "figures" VALUES(7,1,238,239,'9');
INSERT INTO "figures" VALUES(8,2,30,35,'3.400');
INSERT INTO "figures" VALUES(9,2,50,53,'120');
INSERT INTO "figures" VALUES(10,2,77,79,'15');
INSERT INTO "figures" VALUES(11,2,106,111,'28/63');
INSERT INTO "figures" VALUES(12,2,135,140,'62/63');
INSERT INTO "figures" VALUES(13,1,47,49,'II');
INSERT INTO "figures" VALUES(14,1,151,154,'nối');
CREATE TABLE positions (
            annotator TEXT PRIMARY KEY CHECK (annotator <> ''),
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            at TEXT NOT NULL
        ) STRICT;
INSERT INTO "positions" VALUES('Lan',4,'2026-11-22T09:03:48.380Z');
CREATE TABLE sentences (
            id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            UNIQUE (document_id, start, "end")
        ) STRICT;
INSERT INTO "sentences" VALUES(1,1,0,59);
INSERT INTO "sentences" VALUES(2,1,60,113);
INSERT INTO "sentences" VALUES(3,1,114,160);
INSERT INTO "sentences" VALUES(4,1,161,200);
INSERT INTO "sentences" VALUES(5,1,201,246);
INSERT INTO "sentences" VALUES(6,2,0,90);
INSERT INTO "sentences" VALUES(7,2,91,131);
INSERT INTO "sentences" VALUES(8,2,132,164);
CREATE TABLE sessions (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            program TEXT NOT NULL,
            started_at TEXT NOT NULL,
            chain TEXT NOT NULL REFERENCES chains (id)
        ) STRICT;
INSERT INTO "sessions" VALUES('38b4e652e44da7f2370d9e260e271365','Lan','soat 0.0.9','2023-06-21T08:00:02.250Z','50a4a3a6d07f5c0c332f8b1224083fd2');
INSERT INTO "sessions" VALUES('2b902f8911e81818f8c99d5d5d983195','Minh','soat 0.0.9','2023-06-21T08:00:04.250Z','50a4a3a6d07f5c0c332f8b1224083fd2');
INSERT INTO "sessions" VALUES('7504d90e945de2e8f54ee781cc75f636','Lan','soat 0.0.9','2023-06-21T08:00:23.250Z','50a4a3a6d07f5c0c332f8b1224083fd2');
INSERT INTO "sessions" VALUES('dddddddddddddddddddddddddddddddd','Minh','soat 0.0.9','2023-06-21T08:00:26.250Z','cccccccccccccccccccccccccccccccc');
CREATE TABLE texts (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            piece TEXT NOT NULL CHECK (piece <> ''),
            PRIMARY KEY (document_id, start)
        ) STRICT;
INSERT INTO "texts" VALUES(1,0,'Xã Phú Thịnh đã nhận hơn 1.250 hồ sơ trong quý II năm 2023.
Tỷ lệ đúng hạn đạt 97,5%, tăng 3,25% so với năm 2022.
Đến cuối năm 2024 phải có 18/20 thôn nối mạng.
Toàn xã chi 2,054 tỷ đồng cho việc này.
Việc còn lại giao cho tổ 7 người, tổ 9 người.
');
INSERT INTO "texts" VALUES(2,0,'Năm 2022, huyện Minh Long cấp 3.400 thẻ căn cước, 120 tài khoản định danh và 15 giấy phép.
Huyện đứng thứ 28/63 về chỉ số cải cách.
Có 62/63 xã hoàn thành kế hoạch.
');
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
CREATE VIEW standing AS
        SELECT d.* FROM decisions AS d
        WHERE d.id = (
            SELECT latest.id FROM decisions AS latest
            WHERE latest.figure_id = d.figure_id AND latest.verdict <> 'withdraw'
                AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = latest.id)
            ORDER BY latest.id DESC LIMIT 1
        );
CREATE VIEW verified AS
        SELECT
            substr(documents.sha256, 1, 16) || ':' || figures.start || '-' || figures."end" AS figure,
            documents.name AS doc, documents.sha256 AS document, documents.title, documents.published,
            figures.start, figures."end", figures.quote,
            json_extract(standing."after", '$.kind') AS kind,
            json_extract(standing."after", '$.value') AS value,
            json_extract(standing."after", '$.denominator') AS denominator,
            json_extract(standing."after", '$.upper') AS upper,
            json_extract(standing."after", '$.unit') AS unit,
            json_extract(standing."after", '$.modifier') AS modifier,
            json_extract(standing."after", '$.direction') AS direction,
            json_extract(standing."after", '$.status') AS status,
            json_extract(standing."after", '$.indicator') AS indicator,
            json_extract(standing."after", '$.entity') AS entity,
            json_extract(standing."after", '$.period') AS period,
            standing.verdict, standing.annotator, standing.decided_at, standing.reason, standing.note,
            standing.extractor,
            figures.document_id, figures.id AS figure_id, standing.id AS decision_id
        FROM figures
        CROSS JOIN standing ON standing.figure_id = figures.id
        JOIN documents ON documents.id = figures.document_id
        WHERE standing.verdict IN ('accept', 'correct', 'add')
        ORDER BY figures.document_id, figures.start, figures."end";
COMMIT;
