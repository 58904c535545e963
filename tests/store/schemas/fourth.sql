PRAGMA application_id = 1397702996;
PRAGMA user_version = 43;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES
(1,'soat','documents','2026-11-22 18:25:52.995917+00:00'),
(2,'soat','texts_and_sentences','2026-11-22 18:25:52.997485+00:00'),
(3,'soat','figures','2026-11-22 18:25:52.998556+00:00'),
(4,'soat','candidates','2026-11-22 18:25:53.005536+00:00'),
(5,'soat','sessions_and_chains','2026-11-22 18:25:53.007587+00:00'),
(6,'soat','decisions','2026-11-22 18:25:53.015818+00:00'),
(7,'soat','guards_of_the_record','2026-11-22 18:25:53.018087+00:00'),
(8,'soat','current_state','2026-11-22 18:25:53.019438+00:00'),
(9,'soat','verified_figures','2026-11-22 18:25:53.029977+00:00'),
(10,'soat','decisions_say_what_they_saw','2026-11-22 18:25:53.044583+00:00'),
(11,'soat','guards_of_the_record_again','2026-11-22 18:25:53.046951+00:00'),
(12,'soat','renewals','2026-11-22 18:25:53.049253+00:00'),
(13,'soat','recalls_and_editions','2026-11-22 18:25:53.050661+00:00'),
(14,'soat','assignments','2026-11-22 18:25:53.054505+00:00'),
(15,'soat','what_stands','2026-11-22 18:25:53.057530+00:00'),
(16,'soat','states','2026-11-22 18:25:53.069433+00:00'),
(17,'soat','tallies','2026-11-22 18:25:53.071902+00:00'),
(18,'soat','verified_figures_agreed_on','2026-11-22 18:25:53.084082+00:00'),
(19,'soat','words_of_sentences','2026-11-22 18:25:53.085543+00:00'),
(20,'soat','words_kept_up','2026-11-22 18:25:53.087475+00:00'),
(21,'soat','traits_of_stretches','2026-11-22 18:25:53.088150+00:00'),
(22,'soat','titles_and_dates_of_documents','2026-11-22 18:25:53.088415+00:00'),
(23,'soat','the_present_reading','2026-11-22 18:25:53.089047+00:00'),
(24,'soat','proposals_set_aside','2026-11-22 18:25:53.095763+00:00'),
(25,'soat','what_was_said_of_editions','2026-11-22 18:25:53.097284+00:00'),
(26,'soat','one_decision_carried_in_two_files','2026-11-22 18:25:53.105265+00:00'),
(27,'soat','verdicts_kinds_and_entities','2026-11-22 18:25:53.106467+00:00'),
(28,'soat','proposals_of_other_extractors','2026-11-22 18:25:53.109223+00:00'),
(29,'soat','the_ledger_of_facts','2026-11-22 18:25:53.111423+00:00'),
(30,'soat','facts_kept_up','2026-11-22 18:25:53.112791+00:00'),
(31,'soat','judgements_of_differing_facts','2026-11-22 18:25:53.118784+00:00'),
(32,'soat','guards_of_judgements','2026-11-22 18:25:53.120277+00:00'),
(33,'soat','checks_of_documents','2026-11-22 18:25:53.122482+00:00'),
(34,'soat','vigilance','2026-11-22 18:25:53.125456+00:00'),
(35,'soat','backings','2026-11-22 18:25:53.126040+00:00'),
(36,'soat','what_is_known_of_documents','2026-11-22 18:25:53.131447+00:00'),
(37,'soat','what_readings_say_of_documents','2026-11-22 18:25:53.133192+00:00'),
(38,'soat','frames_and_tables_of_documents','2026-11-22 18:25:53.135262+00:00'),
(39,'soat','what_people_say_of_documents','2026-11-22 18:25:53.138146+00:00'),
(40,'soat','what_stands_of_documents','2026-11-22 18:25:53.144145+00:00'),
(41,'soat','copies_of_documents','2026-11-22 18:25:53.152469+00:00'),
(42,'soat','what_people_say_of_copies','2026-11-22 18:25:53.156227+00:00'),
(43,'soat','files_as_read','2026-11-22 18:25:53.159833+00:00');
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
('4d5448d40b94d976341e317744caa117','Lan',2,0,170,1,'2ddec76b81b4a7cdc87a09bddcd3c887',NULL,'Thu','2024-03-18T08:00:07.250Z'),
('11d417e486bb231e985023e69dd5f506','Minh',2,0,170,1,'2ddec76b81b4a7cdc87a09bddcd3c887',NULL,'Thu','2024-03-18T08:00:07.250Z'),
('11aba68047f71153b8304c2441e3fdbc','Minh',2,0,170,1,'f393fab01014abaf25c80283c4435386','11d417e486bb231e985023e69dd5f506','Thu','2024-03-18T08:00:32.250Z'),
('879c8f113f442bc3dd78f53152f13249','Lan',1,0,176,0,'7b12910a10cf4a0d0bae97a26bbbb731',NULL,'Thu','2024-03-18T08:00:56.250Z'),
('d2d5b6e162ae0018882cc8abc2a537bb','Lan',4,0,159,0,'7b12910a10cf4a0d0bae97a26bbbb731',NULL,'Thu','2024-03-18T08:00:56.250Z'),
('412f84a9cf44958629970d4dfffe18b6','Minh',2,0,170,1,'c54ca1fea839c1c8796b72e2c4a355bc',NULL,'Thu','2024-03-18T08:00:07.250Z'),
('f13e5c76f94302499174cb04c3f08e00','Lan',2,0,170,1,'c54ca1fea839c1c8796b72e2c4a355bc',NULL,'Thu','2024-03-18T08:00:07.250Z'),
('4041201334967040206c02d877455ec5','Minh',2,0,170,1,'84464e1e3428c2a537aa8bd6bf3c2dab','412f84a9cf44958629970d4dfffe18b6','Thu','2024-03-18T08:00:32.250Z'),
('26f84dce3e41b4c041605c0a5ea6691d','Lan',1,0,176,0,'9aee5a9c4d67df3a6fd5867aa3e19b7a',NULL,'Thu','2024-03-18T08:00:56.250Z'),
('cefab5b10f449c09b27fdaec09c0af1c','Lan',4,0,159,0,'9aee5a9c4d67df3a6fd5867aa3e19b7a',NULL,'Thu','2024-03-18T08:00:56.250Z'),
('06611cb1a77a327697227f62b6e9e39e','Minh',6,132,165,1,'d95877825ccd1a744ceb4f9ae75203b2',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('4add8703291cc7ee844f61dfbedf7d66','Hoa',3,68,94,0,'d95877825ccd1a744ceb4f9ae75203b2',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('a3f81793202ad4f5c284c78cfeca7bdb','Hoa',6,132,165,1,'d95877825ccd1a744ceb4f9ae75203b2',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('eff8b8d1ae2767c886df80f3e760cccb','Minh',6,0,91,0,'d95877825ccd1a744ceb4f9ae75203b2',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('2148acfff39c0252b9c86f676fdbd490','Hoa',7,0,127,1,'fa775880d9d4dd096503877b05398d32',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('48c83f2b4b328cb58942eec0cf3d79be','Minh',7,0,127,1,'fa775880d9d4dd096503877b05398d32',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('44c3b0a54fe7daf46714f192b9dfc0c2','Minh',7,127,170,0,'fa775880d9d4dd096503877b05398d32',NULL,'Thu','2024-03-18T08:01:07.250Z'),
('e17a3cb354dfed58edc9b76d0f682d51','Minh',8,0,114,0,'fa775880d9d4dd096503877b05398d32',NULL,'Thu','2024-03-18T08:01:07.250Z');
CREATE TABLE backings (
            figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
            said_of TEXT NOT NULL,
            unit TEXT NOT NULL,
            entity TEXT NOT NULL,
            period TEXT NOT NULL
        ) STRICT;
INSERT INTO "backings" VALUES
(38,'hồ sơxã Thạch Lộc2023','written','near','absent'),
(39,'hồ sơ trực tuyếnxã Thạch Lộc2023','written','near','absent'),
(40,'hồ sơxã Thạch Lộc2023','written','near','absent'),
(41,'%xã Thạch Lộc2023','written','near','absent');
CREATE TABLE bands (
            band INTEGER NOT NULL,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            PRIMARY KEY (band, document_id)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "bands" VALUES
(-8810135954806670085,9),
(-8773040333617666506,9),
(-8549019798525182621,9),
(-8506776416360279594,9),
(-7812538074640963840,9),
(-7427538982870032066,9),
(-7048858504349711052,9),
(-6992617777509612466,9),
(-6971628388390269322,9),
(-4080667592808530071,9),
(-3932206627650232555,9),
(-1766212056891244888,9),
(-1432249116581823033,9),
(-956467763850802203,9),
(-866759611686718756,9),
(-465502864026484145,9),
(-169171850404305671,9),
(239350653300129524,9),
(326639649170628152,9),
(379926667547212640,9),
(458022205087859286,9),
(1412184985406335542,9),
(2610986072816238097,9),
(3631727015259245130,9),
(4104558638027938096,9),
(4176295307895684187,9),
(4388055215482501185,9),
(5280059838163421137,9),
(6687402938486931730,9),
(6974977002494309090,9),
(8725221473655448345,9),
(8789622430471207543,9);
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
(10,21,'count','604',NULL,NULL,'hồ sơ','exact','none','reported','trả hồ sơ','phường An Hòa','2024-01-01/2024-03-31','count.noun',6.34135591010800747646e-01,'6.4','soat 0.1.0 (later)'),
(11,21,'count','35',NULL,NULL,'tổ công nghệ','exact','none','reported','tổ công nghệ số',NULL,'2024-01-01/2024-03-31','count.noun',4.70035948235428213681e-01,NULL,'soat 0.1.0 (later)'),
(17,22,'percent','12',NULL,NULL,'%','exact','decrease','reported','Giảm so với năm 2023',NULL,'2024-01-01/2024-03-31','percent.share',0.25,NULL,'soat 0.1.0 (later)'),
(18,17,'count','1250',NULL,NULL,'hồ sơ','exact','none','reported','tiếp nhận hồ sơ','xã Thạch Lộc','2023','count.noun',6.20106432343090152592e-01,NULL,'soat 0.1.0'),
(19,18,'percent','97.5',NULL,NULL,'%','exact','none','reported','Tỷ lệ hồ sơ trả đúng hạn của xã','Xã Thạch Lộc','2023','percent.share',7.89181706522252834901e-01,NULL,'soat 0.1.0'),
(20,19,'count','7',NULL,NULL,'người','exact','none','reported','Đội người','Xã Thạch Lộc','2023','count.noun',6.89974481127612504494e-01,NULL,'soat 0.1.0'),
(24,24,'count','1250',NULL,NULL,'hồ sơ','over','none','reported','nhận hồ sơ','Xã Phú Thịnh','2023-04-01/2023-06-30','count.noun',6.34135591010800747646e-01,NULL,'soat 0.0.9'),
(26,25,'percent','97.5',NULL,NULL,'%','exact','none','reported','Tỷ lệ đúng hạn',NULL,'2023-04-01/2023-06-30','percent.share',5.89040434058665129946e-01,NULL,'soat 0.0.9'),
(27,25,'percent','3.25',NULL,NULL,'%','exact','increase','reported','Tỷ lệ đúng hạn so với năm 2022',NULL,'2023-04-01/2023-06-30','percent.share',5.52307909574325295309e-01,NULL,'soat 0.0.9'),
(28,26,'ratio','18','20',NULL,'thôn','exact','none','target','thôn nối mạng',NULL,'../2024-12-31','ratio.of',2.29701050953398128173e-01,NULL,'soat 0.0.9'),
(30,27,'money','2054000000',NULL,NULL,'đồng','exact','none','reported','chi cho việc này','Xã Phú Thịnh','2023-04-01/2023-06-30','money.amount',0.5,'2054000000000','soat 0.0.9'),
(31,28,'count','7',NULL,NULL,'người','exact','none','reported','Việc còn lại giao cho tổ người','Xã Phú Thịnh','2023-04-01/2023-06-30','count.noun',8.41575821155044256904e-01,NULL,'soat 0.0.9'),
(32,28,'count','9',NULL,NULL,'người','exact','none','reported','tổ người','Xã Phú Thịnh','2023-04-01/2023-06-30','count.noun',7.08890172566119858288e-01,NULL,'soat 0.0.9'),
(33,29,'count','3400',NULL,NULL,'thẻ căn cước','exact','none','reported','cấp thẻ căn cước','huyện Minh Long','2022','count.noun',7.27108216341129542925e-01,NULL,'soat 0.0.9'),
(34,29,'count','120',NULL,NULL,'tài khoản','exact','none','reported','cấp tài khoản định danh','huyện Minh Long','2022','count.noun',7.27108216341129542925e-01,NULL,'soat 0.0.9'),
(35,29,'count','15',NULL,NULL,'giấy phép','exact','none','reported','cấp giấy phép','huyện Minh Long','2022','count.noun',7.27108216341129542925e-01,NULL,'soat 0.0.9'),
(36,30,'rank','28','63',NULL,NULL,'exact','none','reported','chỉ số cải cách','huyện Minh Long','2022','rank.place',4.25557483188341079127e-01,NULL,'soat 0.0.9'),
(37,31,'ratio','62','63',NULL,'xã','exact','none','reported','xã hoàn thành kế hoạch','xã','2022','ratio.of',3.16479106263684362154e-01,NULL,'soat 0.0.9'),
(38,33,'count','1250',NULL,NULL,'hồ sơ','exact','none','reported','tiếp nhận hồ sơ','xã Thạch Lộc','2023','count.noun',7.15042105700989694128e-01,NULL,'soat 0.1.0'),
(39,33,'count','1000',NULL,NULL,'hồ sơ trực tuyến','exact','none','reported','tiếp nhận hồ sơ trực tuyến trực tiếp','xã Thạch Lộc','2023','count.noun',7.34972599466518827782e-01,NULL,'soat 0.1.0'),
(40,33,'count','250',NULL,NULL,'hồ sơ','exact','none','reported','tiếp nhận hồ sơ trực tiếp','xã Thạch Lộc','2023','count.noun',7.34972599466518827782e-01,NULL,'soat 0.1.0'),
(41,34,'percent','97.5',NULL,NULL,'%','exact','none','reported','Tỷ lệ hồ sơ trả đúng hạn của xã','xã Thạch Lộc','2023','percent.share',7.1504210570098980515e-01,NULL,'soat 0.1.0'),
(42,36,'count','1205',NULL,NULL,'hồ sơ','exact','none','reported','tiếp nhận hồ sơ','xã Thạch Lộc','2023','count.noun',6.20106432343090152592e-01,NULL,'mô hình'),
(43,37,'percent','97.5',NULL,NULL,'%','exact','none','reported','Tỷ lệ hồ sơ trả đúng hạn của xã','xã Thạch Lộc','2023','percent.share',7.1504210570098980515e-01,NULL,'mô hình'),
(44,40,'count','318',NULL,NULL,'hồ sơ','exact','none','reported','bộ phận một cửa của xã Thạch Lộc tiếp nhận hồ sơ','xã Thạch Lộc','2024-03','count.noun',7.64947803763764810902e-01,NULL,'soat 0.0.9'),
(45,40,'count','207',NULL,NULL,'hồ sơ','exact','none','reported','trả trước hạn hồ sơ','xã Thạch Lộc','2024-03','count.noun',7.15042105700989694128e-01,NULL,'soat 0.0.9'),
(46,41,'count','96',NULL,NULL,'hộ gia đình','exact','none','reported','Cán bộ xã đến từng thôn hướng dẫn hộ gia đình nộp hồ sơ trên cổng dịch vụ công của tỉnh','xã Thạch Lộc','2024-03','count.noun',7.72063549426783679585e-01,NULL,'soat 0.0.9'),
(47,43,'count','41',NULL,NULL,'Hồ sơ','exact','none','reported','Hồ sơ','Đông Sơn','2024-03','cell.count',3.14319886061746156524e-01,NULL,'soat 0.0.9'),
(51,49,'count','5',NULL,NULL,'hồ sơ','exact','none','reported','hồ sơ','thôn Tây Sơn','2024-03','count.noun',3.75193525531570759579e-01,NULL,'soat 0.0.9');
CREATE TABLE cells (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" >= start),
            "row" TEXT,
            "column" TEXT,
            PRIMARY KEY (document_id, start, "end")
        ) STRICT, WITHOUT ROWID;
INSERT INTO "cells" VALUES
(9,279,281,'Đông Sơn','Hồ sơ');
CREATE TABLE chains (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            file TEXT NOT NULL,
            started_at TEXT NOT NULL,
            length INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0),
            head TEXT NOT NULL CHECK (length(head) = 64)
        ) STRICT;
INSERT INTO "chains" VALUES
('004fda89ee8c91e0b067cbf44ea5546a','6dd289b1c6bb5cb9','2024-03-18T08:00:08.250Z',32,'619ab69bf0d522e6361edc269106a18654fdbd59f2458d0bad5f1c3bc658a577'),
('fd083fca430b85869e7d49be91617487','','2024-03-18T08:00:33.250Z',8,'c1067ec0b51365c7f9697a280fda70ede7e85ce5c79b76360da716caaf0cf16b'),
('2568aade1cc861a3a5bdb8dd1b19ef37','','2024-03-18T08:00:33.250Z',8,'ea9812f425aa9d2433ce873e574a76e13c169593bdbd17172b4ebabc6c0e22df'),
('50a4a3a6d07f5c0c332f8b1224083fd2','','2023-06-21T08:00:03.250Z',19,'5998f20690a6eda62d6e8132cfc581b0366530ea52221b2b364eeced89ebc259'),
('76a2d0e7a3c84c1ff284696809df4865','','2024-03-18T08:00:08.250Z',31,'8ab768a5b8fbd7362f3003e327f723875d5ab2973475a96a5c1dea1aece0cbfa'),
('cccccccccccccccccccccccccccccccc','','2023-06-21T08:00:25.250Z',2,'b1f98744a8d764cee3c221b08e4a3112b34496ddc7b833f5e7b4101fb163e510');
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
CREATE TABLE checked (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL
        ) STRICT;
INSERT INTO "checked" VALUES
(1,1,46,0),
(2,2,65,2),
(3,4,66,2),
(4,6,99,2),
(5,7,92,2),
(6,8,90,2),
(7,11,0,2),
(8,12,0,2);
CREATE TABLE checked_to (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL
        ) STRICT;
INSERT INTO "checked_to" VALUES
(1,12,99,2);
CREATE TABLE checks (
            document_id INTEGER NOT NULL REFERENCES checked (document_id),
            number INTEGER NOT NULL CHECK (number >= 0),
            kind TEXT NOT NULL CHECK (kind <> ''),
            outcome TEXT NOT NULL CHECK (outcome <> ''),
            line TEXT NOT NULL CHECK (line <> ''),
            members TEXT NOT NULL CHECK (json_valid(members) AND json_array_length(members) > 0),
            PRIMARY KEY (document_id, number)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "checks" VALUES
(2,0,'rank','holds','28 ≤ 63','[[133, 138]]'),
(3,0,'reading','fails','2023 reads as 2.023: the record says 12','[[88, 92]]'),
(4,0,'reading','fails','15 reads as 15: the record says 7','[[19, 21]]'),
(5,0,'reading','fails','1.250 hồ sơ: the record says bộ hồ sơ','[[25, 30]]'),
(6,0,'rank','holds','28 ≤ 63','[[106, 111]]'),
(7,0,'sum','holds','1.000 + 250 = 1.250: printed 1.250','[[58, 63], [80, 85], [106, 109]]');
CREATE TABLE citations (
            figure_id INTEGER PRIMARY KEY REFERENCES figures (id),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            claim_id INTEGER NOT NULL REFERENCES claims (id)
        ) STRICT;
INSERT INTO "citations" VALUES
(3,1,1),
(5,2,2),
(6,2,3),
(7,2,4),
(8,2,5),
(9,2,6),
(10,3,7),
(11,3,8),
(12,3,9),
(13,3,10),
(17,3,9),
(18,4,12),
(19,4,13),
(21,4,11),
(24,5,14),
(25,5,15),
(26,5,16),
(27,5,17),
(28,5,18),
(30,5,19),
(31,5,20),
(32,5,21),
(33,6,22),
(34,6,23),
(35,6,24),
(36,6,25),
(37,6,26),
(38,7,12),
(39,7,27),
(40,7,28),
(41,7,29),
(42,8,30),
(43,8,29);
CREATE TABLE claim_links (
            one INTEGER NOT NULL REFERENCES claims (id),
            other INTEGER NOT NULL REFERENCES claims (id) CHECK (other > one),
            evidence INTEGER NOT NULL,
            PRIMARY KEY (one, other)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "claim_links" VALUES
(12,30,100),
(13,16,104),
(13,29,127),
(16,29,118),
(27,28,100);
CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            content TEXT NOT NULL UNIQUE CHECK (json_valid(content)),
            number TEXT NOT NULL,
            by_number TEXT NOT NULL,
            by_subject TEXT NOT NULL,
            by_series TEXT NOT NULL,
            fact INTEGER NOT NULL
        ) STRICT;
INSERT INTO "claims" VALUES
(1,'["ratio", "18", "20", "", "none", "reported", "thôn", "thôn connect", "thôn nối mạng", "xã thạch lộc", "2023-01-01", "2023-12-31"]','18|20|','ratio|18|20|','ratio|none|xã thạch lộc|2023-12-31','ratio|none|xã thạch lộc',1),
(2,'["count", "3400", "", "", "none", "reported", "citizen_card", "cấp citizen_card", "cấp thẻ căn cước", "huyện tam giang", "2023-01-01", "2023-12-31"]','3400||','amount|3400|||none|2023|citizen_card','amount|none|huyện tam giang|2023-12-31','amount|none|huyện tam giang',2),
(3,'["count", "120", "", "", "none", "reported", "giấy phép", "cấp giấy phép", "cấp giấy phép", "huyện tam giang", "2023-01-01", "2023-12-31"]','120||','amount|120|||none|2023|giấy','amount|none|huyện tam giang|2023-12-31','amount|none|huyện tam giang',3),
(4,'["money", "2054000000", "", "", "none", "reported", "dong", "chi", "Chi", "huyện tam giang", "2023-01-01", "2023-12-31"]','2054000000||','money|2054000000||','money|none|huyện tam giang|2023-12-31','money|none|huyện tam giang',4),
(5,'["rank", "28", "63", "", "none", "reported", "", "chỉ cải cách", "Chỉ số cải cách", "huyện tam giang", "2023-01-01", "2023-12-31"]','28|63|','rank|28','rank|none|huyện tam giang|2023-12-31','rank|none|huyện tam giang',5),
(6,'["count", "62", "", "", "none", "reported", "xã", "xã complete kế họach", "xã hoàn thành kế hoạch", "", "2023-01-01", "2023-12-31"]','62||','amount|62|||none|2023|xã','','',6),
(7,'["count", "640", "", "", "none", "reported", "hồ sơ", "trả hồ sơ", "trả hồ sơ", "phường an hòa", "2024-01-01", "2024-03-31"]','640||','amount|640|||none|2024|hồ','amount|none|phường an hòa|2024-03-31','amount|none|phường an hòa',7),
(8,'["count", "35", "", "", "none", "reported", "tổ công", "tổ công nghệ", "tổ công nghệ số", "", "2024-01-01", "2024-03-31"]','35||','amount|35|||none|2024|tổ','','',8),
(9,'["percent", "12", "", "", "decrease", "reported", "percent_sign", "reduce", "Giảm so với năm 2023", "", "2024-01-01", "2024-03-31"]','12||','','','',9),
(10,'["count", "9", "", "", "none", "reported", "máy", "máy trạm", "máy trạm", "", "2024-01-01", "2024-03-31"]','9||','amount|9|||none|2024|máy','','',10),
(11,'["count", "7", "", "", "none", "reported", "people", "people", "", "xã thạch lộc", "2023-01-01", "2023-12-31"]','7||','amount|7|||none|2023|people','amount|none|xã thạch lộc|2023-12-31','amount|none|xã thạch lộc',11),
(12,'["count", "1250", "", "", "none", "reported", "hồ sơ", "receive hồ sơ", "tiếp nhận hồ sơ", "xã thạch lộc", "2023-01-01", "2023-12-31"]','1250||','amount|1250||','amount|none|xã thạch lộc|2023-12-31','amount|none|xã thạch lộc',12),
(13,'["percent", "97.5", "", "", "none", "reported", "percent_sign", "on_time", "Tỷ lệ đúng hạn", "xã thạch lộc", "2023-01-01", "2023-12-31"]','97.5||','percent|97.5||','percent|none|xã thạch lộc|2023-12-31','percent|none|xã thạch lộc',13),
(14,'["count", "1250", "", "", "none", "reported", "bộ hồ sơ", "receive hồ sơ bộ", "nhận hồ sơ", "xã phú thịnh", "2023-04-01", "2023-06-30"]','1250||','amount|1250||','amount|none|xã phú thịnh|2023-06-30','amount|none|xã phú thịnh',14),
(15,'["count", "2", "", "", "none", "reported", "qúy", "", "", "xã phú thịnh", "2023-04-01", "2023-06-30"]','2||','amount|2|||none|2023|qúy','','',15),
(16,'["percent", "97.5", "", "", "none", "reported", "percent_sign", "hồ sơ on_time", "Tỷ lệ hồ sơ đúng hạn", "", "2023-04-01", "2023-06-30"]','97.5||','percent|97.5||','','',13),
(17,'["percent", "3.25", "", "", "increase", "reported", "percent_sign", "on_time", "Tỷ lệ đúng hạn so với năm 2022", "", "2023-04-01", "2023-06-30"]','3.25||','percent|3.25||','','',17),
(18,'["ratio", "18", "20", "", "none", "target", "thôn", "thôn connect", "thôn nối mạng", "", "", "2024-12-31"]','18|20|','ratio|18|20|','','',18),
(19,'["money", "2054000000", "", "", "none", "reported", "dong", "chi này", "chi cho việc này", "xã phú thịnh", "2023-04-01", "2023-06-30"]','2054000000||','money|2054000000||','money|none|xã phú thịnh|2023-06-30','money|none|xã phú thịnh',19),
(20,'["count", "7", "", "", "none", "reported", "people làm", "còn lại giao tổ people làm", "Việc còn lại giao cho tổ người", "xã phú thịnh", "2023-04-01", "2023-06-30"]','7||','amount|7|||none|2023|people','amount|none|xã phú thịnh|2023-06-30','amount|none|xã phú thịnh',20),
(21,'["count", "9", "", "", "none", "reported", "people", "tổ people", "tổ người", "xã phú thịnh", "2023-04-01", "2023-06-30"]','9||','amount|9|||none|2023|people','amount|none|xã phú thịnh|2023-06-30','amount|none|xã phú thịnh',21),
(22,'["count", "3400", "", "", "none", "reported", "citizen_card", "cấp citizen_card", "cấp thẻ căn cước", "huyện minh long", "2022-01-01", "2022-12-31"]','3400||','amount|3400|||none|2022|citizen_card','amount|none|huyện minh long|2022-12-31','amount|none|huyện minh long',22),
(23,'["count", "120", "", "", "none", "reported", "tài khỏan", "cấp tài khỏan định danh", "cấp tài khoản định danh", "huyện minh long", "2022-01-01", "2022-12-31"]','120||','amount|120|||none|2022|tài','amount|none|huyện minh long|2022-12-31','amount|none|huyện minh long',23),
(24,'["count", "15", "", "", "none", "reported", "giấy phép", "cấp giấy phép", "cấp giấy phép", "huyện minh long", "2022-01-01", "2022-12-31"]','15||','amount|15|||none|2022|giấy','amount|none|huyện minh long|2022-12-31','amount|none|huyện minh long',24),
(25,'["rank", "28", "63", "", "none", "reported", "", "chỉ cải cách", "chỉ số cải cách", "huyện minh long", "2022-01-01", "2022-12-31"]','28|63|','rank|28','rank|none|huyện minh long|2022-12-31','rank|none|huyện minh long',25),
(26,'["ratio", "62", "63", "", "none", "reported", "xã", "xã complete kế họach", "xã hoàn thành kế hoạch", "xã", "2022-01-01", "2022-12-31"]','62|63|','ratio|62|63|','ratio|none|xã|2022-12-31','ratio|none|xã',26),
(27,'["count", "1000", "", "", "none", "reported", "hồ sơ online", "receive hồ sơ online trực tiếp", "tiếp nhận hồ sơ trực tuyến trực tiếp", "xã thạch lộc", "2023-01-01", "2023-12-31"]','1000||','amount|1000|||none|2023|hồ','amount|none|xã thạch lộc|2023-12-31','amount|none|xã thạch lộc',27),
(28,'["count", "250", "", "", "none", "reported", "hồ sơ", "receive hồ sơ trực tiếp", "tiếp nhận hồ sơ trực tiếp", "xã thạch lộc", "2023-01-01", "2023-12-31"]','250||','amount|250|||none|2023|hồ','amount|none|xã thạch lộc|2023-12-31','amount|none|xã thạch lộc',28),
(29,'["percent", "97.5", "", "", "none", "reported", "percent_sign", "hồ sơ trả on_time xã", "Tỷ lệ hồ sơ trả đúng hạn của xã", "xã thạch lộc", "2023-01-01", "2023-12-31"]','97.5||','percent|97.5||','percent|none|xã thạch lộc|2023-12-31','percent|none|xã thạch lộc',13),
(30,'["count", "1205", "", "", "none", "reported", "hồ sơ", "receive hồ sơ", "tiếp nhận hồ sơ", "xã thạch lộc", "2023-01-01", "2023-12-31"]','1205||','amount|1205||','amount|none|xã thạch lộc|2023-12-31','amount|none|xã thạch lộc',12);
CREATE TABLE copies (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            original INTEGER NOT NULL REFERENCES documents (id) CHECK (original <> document_id),
            likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1)
        ) STRICT;
INSERT INTO "copies" VALUES
(10,9,8.82352941176470562112e-01);
CREATE TABLE copy_sayings (
            hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            original INTEGER REFERENCES documents (id) CHECK (original <> document_id),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            said_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "copy_sayings" VALUES
('1431d37c6e76c011d3340f36c54ad01de9a725a0f512ef8b75229887d05bb49f',10,9,'Lan','2024-03-18T08:01:27.250Z');
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
(1,2,'004fda89ee8c91e0b067cbf44ea5546a',1,'0000000000000000000000000000000000000000000000000000000000000000','9941bcca9afd0d97d4dbb94ed56ec7ea3e884f7be35922fac27e7eec57064df4',1,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,NULL,'Lan','f4672a712c9c571d16cb014649b5f6fa','2024-03-18T08:00:11.250Z',NULL,NULL,'soat 0.1.0'),
(2,2,'004fda89ee8c91e0b067cbf44ea5546a',2,'9941bcca9afd0d97d4dbb94ed56ec7ea3e884f7be35922fac27e7eec57064df4','0f6c9b242cd6e44cfcdccfa75694ababe01af86f8a2c7d6755d8c7f373cbf05f',2,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,NULL,'Minh','2d47321d211ebead52a03623cbcfcd6e','2024-03-18T08:00:12.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(3,2,'004fda89ee8c91e0b067cbf44ea5546a',3,'0f6c9b242cd6e44cfcdccfa75694ababe01af86f8a2c7d6755d8c7f373cbf05f','45804425beaefdaf2c32acdfb21fdcaed990b0db8bea52a9108442db24ef7cd5',3,'flag','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}',NULL,'',NULL,NULL,'Lan','f4672a712c9c571d16cb014649b5f6fa','2024-03-18T08:00:13.250Z',NULL,'hỏi lại xã','soat 0.1.0'),
(4,2,'004fda89ee8c91e0b067cbf44ea5546a',4,'45804425beaefdaf2c32acdfb21fdcaed990b0db8bea52a9108442db24ef7cd5','af0bc7995401b15d2741f2067b6cf140a060dd757b33f0e779997b1608bed4ee',3,'accept','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}','45804425beaefdaf2c32acdfb21fdcaed990b0db8bea52a9108442db24ef7cd5',NULL,NULL,'Minh','2d47321d211ebead52a03623cbcfcd6e','2024-03-18T08:00:14.250Z',NULL,NULL,'soat 0.1.0'),
(5,2,'004fda89ee8c91e0b067cbf44ea5546a',5,'af0bc7995401b15d2741f2067b6cf140a060dd757b33f0e779997b1608bed4ee','8ee2115e287cd98f5626d9dc4dac6061cbdd065ef7a57371e745a20ce9610a9d',4,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,NULL,'Minh','2d47321d211ebead52a03623cbcfcd6e','2024-03-18T08:00:15.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(6,2,'004fda89ee8c91e0b067cbf44ea5546a',6,'8ee2115e287cd98f5626d9dc4dac6061cbdd065ef7a57371e745a20ce9610a9d','43fbc9f9e6008f0492fb16efd71d4e79ba43b07f6c47bded5f42d8a22640ed36',4,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'8ee2115e287cd98f5626d9dc4dac6061cbdd065ef7a57371e745a20ce9610a9d',5,NULL,'Minh','2d47321d211ebead52a03623cbcfcd6e','2024-03-18T08:00:16.250Z',NULL,NULL,'soat 0.1.0'),
(7,2,'004fda89ee8c91e0b067cbf44ea5546a',7,'43fbc9f9e6008f0492fb16efd71d4e79ba43b07f6c47bded5f42d8a22640ed36','ba5f229abc1e4a9ed68b5539a45f72e392751e6f5658fec8fc1fd70c4da2bfe1',4,'accept','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','8ee2115e287cd98f5626d9dc4dac6061cbdd065ef7a57371e745a20ce9610a9d',NULL,NULL,'Lan','f4672a712c9c571d16cb014649b5f6fa','2024-03-18T08:00:17.250Z',NULL,NULL,'soat 0.1.0'),
(8,2,'004fda89ee8c91e0b067cbf44ea5546a',8,'ba5f229abc1e4a9ed68b5539a45f72e392751e6f5658fec8fc1fd70c4da2bfe1','689aacc1e15c6f7031b18851f11e9151da2cdc9c4cafcbe1a7afa3df7ef195a4',4,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'8ee2115e287cd98f5626d9dc4dac6061cbdd065ef7a57371e745a20ce9610a9d ba5f229abc1e4a9ed68b5539a45f72e392751e6f5658fec8fc1fd70c4da2bfe1',7,NULL,'Lan','f4672a712c9c571d16cb014649b5f6fa','2024-03-18T08:00:18.250Z',NULL,NULL,'soat 0.1.0'),
(9,2,'004fda89ee8c91e0b067cbf44ea5546a',9,'689aacc1e15c6f7031b18851f11e9151da2cdc9c4cafcbe1a7afa3df7ef195a4','e01318f66dbc10b197c68d1b2d0d577986ba8ac7a3fdc80822dcb8a4ddad060e',4,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'8ee2115e287cd98f5626d9dc4dac6061cbdd065ef7a57371e745a20ce9610a9d ba5f229abc1e4a9ed68b5539a45f72e392751e6f5658fec8fc1fd70c4da2bfe1',NULL,NULL,'Minh','2d47321d211ebead52a03623cbcfcd6e','2024-03-18T08:00:19.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(10,2,'004fda89ee8c91e0b067cbf44ea5546a',10,'e01318f66dbc10b197c68d1b2d0d577986ba8ac7a3fdc80822dcb8a4ddad060e','a70b476f5a851a4e2ccf0985273a0595e9cbd586520c4a30a799e266e52b8631',14,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,NULL,'Lan','f4672a712c9c571d16cb014649b5f6fa','2024-03-18T08:00:20.250Z',NULL,'số ngày',NULL),
(11,2,'004fda89ee8c91e0b067cbf44ea5546a',11,'a70b476f5a851a4e2ccf0985273a0595e9cbd586520c4a30a799e266e52b8631','52a4f0376055e8fc237bf00fc50add91aed9a326de730739b155d760fbc83f2d',15,'nothing',NULL,NULL,'',NULL,NULL,'Lan','f4672a712c9c571d16cb014649b5f6fa','2024-03-18T08:00:21.250Z',NULL,'đã đọc',NULL),
(12,2,'004fda89ee8c91e0b067cbf44ea5546a',12,'52a4f0376055e8fc237bf00fc50add91aed9a326de730739b155d760fbc83f2d','24ff79fb321552394e34eb2b3a395fe65119e1fec4372d61e86875c8192a4b44',5,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','',NULL,NULL,'Lan','394ccc2771293d4e6e182de5904e15a2','2024-03-18T08:00:24.250Z',NULL,NULL,'soat 0.1.0'),
(13,2,'004fda89ee8c91e0b067cbf44ea5546a',13,'24ff79fb321552394e34eb2b3a395fe65119e1fec4372d61e86875c8192a4b44','22a9230da28d9275c12a8138479fd98058124e046cc5d3dedc81b778638322a3',6,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}','',NULL,NULL,'Lan','394ccc2771293d4e6e182de5904e15a2','2024-03-18T08:00:25.250Z',NULL,NULL,'soat 0.1.0'),
(14,2,'004fda89ee8c91e0b067cbf44ea5546a',14,'22a9230da28d9275c12a8138479fd98058124e046cc5d3dedc81b778638322a3','d5ebd82466c5abd2e8d4add97980be102ba1853d7ab6bcce4385ad736e29ca91',8,'accept','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','',NULL,NULL,'Lan','394ccc2771293d4e6e182de5904e15a2','2024-03-18T08:00:26.250Z',NULL,NULL,'soat 0.1.0'),
(15,2,'004fda89ee8c91e0b067cbf44ea5546a',15,'d5ebd82466c5abd2e8d4add97980be102ba1853d7ab6bcce4385ad736e29ca91','164c962f7da55a25770c2f9ab99c32018eb5bfe5b81716937322dce0665409b8',5,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','',NULL,NULL,'Minh','0239fc06d15bc0c6dc9cc3ffcada1032','2024-03-18T08:00:27.250Z',NULL,NULL,'soat 0.1.0'),
(16,2,'004fda89ee8c91e0b067cbf44ea5546a',16,'164c962f7da55a25770c2f9ab99c32018eb5bfe5b81716937322dce0665409b8','eb7f077e83b6d82e3609de729bfdd5499d1c9b72cd564bc8ef125725ec46f83d',6,'reject','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}',NULL,'',NULL,NULL,'Minh','0239fc06d15bc0c6dc9cc3ffcada1032','2024-03-18T08:00:28.250Z',NULL,NULL,'soat 0.1.0'),
(17,2,'004fda89ee8c91e0b067cbf44ea5546a',17,'eb7f077e83b6d82e3609de729bfdd5499d1c9b72cd564bc8ef125725ec46f83d','ea5c37d3a347725532e796bfb1cf994316bab7edcfd321c0b10c955c75d869f2',8,'correct','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','',NULL,NULL,'Minh','0239fc06d15bc0c6dc9cc3ffcada1032','2024-03-18T08:00:29.250Z',NULL,NULL,'soat 0.1.0'),
(18,2,'004fda89ee8c91e0b067cbf44ea5546a',18,'ea5c37d3a347725532e796bfb1cf994316bab7edcfd321c0b10c955c75d869f2','56277a8ff452daa111cf66603765ce4a8bd5499d39cf24bc63437a5f681f260c',8,'accept','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','d5ebd82466c5abd2e8d4add97980be102ba1853d7ab6bcce4385ad736e29ca91 ea5c37d3a347725532e796bfb1cf994316bab7edcfd321c0b10c955c75d869f2',NULL,NULL,'Thu','8a12f6ce1b7fac5edfb32f15240923ed','2024-03-18T08:00:31.250Z',NULL,NULL,'soat 0.1.0'),
(19,2,'004fda89ee8c91e0b067cbf44ea5546a',19,'56277a8ff452daa111cf66603765ce4a8bd5499d39cf24bc63437a5f681f260c','ee23c2c62210cbdebd42a76a2ea2901c68f9b2eba8b0e099708f5e925468439c',10,'accept','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"640"}','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"640"}','',NULL,NULL,'Lan','61110dfa8300b5d151fc6dfa45a81124','2024-03-18T08:00:49.250Z',NULL,NULL,'soat 0.1.0'),
(20,2,'004fda89ee8c91e0b067cbf44ea5546a',20,'ee23c2c62210cbdebd42a76a2ea2901c68f9b2eba8b0e099708f5e925468439c','97575e3b2cfaf5b0a884919386b697d433b3e7648996f95eb437678ed0e9de70',11,'accept','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','',NULL,NULL,'Lan','61110dfa8300b5d151fc6dfa45a81124','2024-03-18T08:00:50.250Z',NULL,NULL,'soat 0.1.0'),
(21,2,'004fda89ee8c91e0b067cbf44ea5546a',21,'97575e3b2cfaf5b0a884919386b697d433b3e7648996f95eb437678ed0e9de70','6d9c9ef7646e4ecbf9140a2e654d2861b6b1fe4625c55a7e8047b70df82a38e6',12,'accept','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}','',NULL,NULL,'Lan','61110dfa8300b5d151fc6dfa45a81124','2024-03-18T08:00:51.250Z',NULL,NULL,'soat 0.1.0'),
(22,2,'004fda89ee8c91e0b067cbf44ea5546a',22,'6d9c9ef7646e4ecbf9140a2e654d2861b6b1fe4625c55a7e8047b70df82a38e6','273a40e3374fc1c618b08bc5280bc36c726cfed8ac598aace0129d598de97faa',7,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','',NULL,NULL,'Lan','61110dfa8300b5d151fc6dfa45a81124','2024-03-18T08:00:52.250Z',NULL,NULL,'soat 0.1.0'),
(23,2,'004fda89ee8c91e0b067cbf44ea5546a',23,'273a40e3374fc1c618b08bc5280bc36c726cfed8ac598aace0129d598de97faa','f5ad490aed9d59efe86b8d593780d592bcf6eb4eac5858a10eac5eec50658a34',11,'accept','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','97575e3b2cfaf5b0a884919386b697d433b3e7648996f95eb437678ed0e9de70',NULL,NULL,'Minh','6d55a67800aa0bca7c7f7caf82cee971','2024-03-18T08:00:55.250Z',NULL,NULL,'soat 0.1.0 (later)'),
(24,2,'004fda89ee8c91e0b067cbf44ea5546a',24,'f5ad490aed9d59efe86b8d593780d592bcf6eb4eac5858a10eac5eec50658a34','37121db1cc3cd2962674c0dcbbb91f218d397b044278b815e1bb14eb18b2417f',21,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,'a70b476f5a851a4e2ccf0985273a0595e9cbd586520c4a30a799e266e52b8631','Lan','d95845435f9ce25ee6ea1404d69a85c0','2024-03-18T08:01:01.250Z',NULL,'số ngày',NULL),
(25,2,'004fda89ee8c91e0b067cbf44ea5546a',25,'37121db1cc3cd2962674c0dcbbb91f218d397b044278b815e1bb14eb18b2417f','975aa9b22ad1b1df63cdb5f3179af3ea9f0d8547d45ee08a48aea59fdf08d902',18,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,'9941bcca9afd0d97d4dbb94ed56ec7ea3e884f7be35922fac27e7eec57064df4','Lan','d95845435f9ce25ee6ea1404d69a85c0','2024-03-18T08:01:02.250Z',NULL,NULL,'soat 0.1.0'),
(26,2,'004fda89ee8c91e0b067cbf44ea5546a',26,'975aa9b22ad1b1df63cdb5f3179af3ea9f0d8547d45ee08a48aea59fdf08d902','43a1e7956a976e339e425f99770bd4960c7e254b649ae8341972ebf059a3a6f1',19,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,'0f6c9b242cd6e44cfcdccfa75694ababe01af86f8a2c7d6755d8c7f373cbf05f','Minh','d95845435f9ce25ee6ea1404d69a85c0','2024-03-18T08:01:03.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(27,2,'004fda89ee8c91e0b067cbf44ea5546a',27,'43a1e7956a976e339e425f99770bd4960c7e254b649ae8341972ebf059a3a6f1','7fd5556215c9387a20697376cb23f763884b02df467b52931b57b96347911f9b',20,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,'e01318f66dbc10b197c68d1b2d0d577986ba8ac7a3fdc80822dcb8a4ddad060e','Minh','d95845435f9ce25ee6ea1404d69a85c0','2024-03-18T08:01:05.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(28,2,'004fda89ee8c91e0b067cbf44ea5546a',28,'7fd5556215c9387a20697376cb23f763884b02df467b52931b57b96347911f9b','cce3b16150267945c17c78bf782e652a428a6a3c1680b756823894e9eae8e541',22,'nothing',NULL,NULL,'',NULL,'52a4f0376055e8fc237bf00fc50add91aed9a326de730739b155d760fbc83f2d','Lan','d95845435f9ce25ee6ea1404d69a85c0','2024-03-18T08:01:06.250Z',NULL,'đã đọc',NULL),
(29,2,'fd083fca430b85869e7d49be91617487',1,'0000000000000000000000000000000000000000000000000000000000000000','ec5fb280c6916f28160c257b62263233d00a10b82902fee71a21351459786aba',7,'reject','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}',NULL,'',NULL,NULL,'Hoa','20b8513646c66ddcfad733d7b58ed801','2024-03-18T08:00:35.250Z',NULL,NULL,'soat 0.1.0'),
(30,2,'fd083fca430b85869e7d49be91617487',2,'ec5fb280c6916f28160c257b62263233d00a10b82902fee71a21351459786aba','282d2ca1293c39f98d6d372f710c5b07ff93752664d791a82ff6bb557b8a6e02',13,'flag','{"denominator":null,"direction":"none","entity":null,"indicator":"máy trạm","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"máy","upper":null,"value":"9"}',NULL,'',NULL,NULL,'Hoa','20b8513646c66ddcfad733d7b58ed801','2024-03-18T08:00:36.250Z',NULL,NULL,'soat 0.1.0'),
(31,2,'fd083fca430b85869e7d49be91617487',3,'282d2ca1293c39f98d6d372f710c5b07ff93752664d791a82ff6bb557b8a6e02','3d2cfee13854fa262a700199e695d28efc9934cd2bba5434ef3f43219add9539',23,'nothing',NULL,NULL,'',NULL,NULL,'Hoa','20b8513646c66ddcfad733d7b58ed801','2024-03-18T08:00:37.250Z',NULL,NULL,NULL),
(32,2,'fd083fca430b85869e7d49be91617487',4,'3d2cfee13854fa262a700199e695d28efc9934cd2bba5434ef3f43219add9539','54ff7ec37c2b6a654196d3beeeab157d8f14f880eb18c372d6876119f1a801ee',21,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,'a70b476f5a851a4e2ccf0985273a0595e9cbd586520c4a30a799e266e52b8631','Lan','ff7af6fe437738e3ffb394c7d34f044c','2024-03-18T08:00:42.250Z',NULL,'số ngày',NULL),
(33,2,'fd083fca430b85869e7d49be91617487',5,'54ff7ec37c2b6a654196d3beeeab157d8f14f880eb18c372d6876119f1a801ee','741c3c2bb17d34c7719f8ade2eb76044410933875484e35e386edbf96d0a8634',18,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,'9941bcca9afd0d97d4dbb94ed56ec7ea3e884f7be35922fac27e7eec57064df4','Lan','ff7af6fe437738e3ffb394c7d34f044c','2024-03-18T08:00:43.250Z',NULL,NULL,'soat 0.1.0'),
(34,2,'fd083fca430b85869e7d49be91617487',6,'741c3c2bb17d34c7719f8ade2eb76044410933875484e35e386edbf96d0a8634','ba6c8500b1e580fd9a5148aea0c42cc15e58250176264f5547366a526bda02fc',19,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,'0f6c9b242cd6e44cfcdccfa75694ababe01af86f8a2c7d6755d8c7f373cbf05f','Minh','ff7af6fe437738e3ffb394c7d34f044c','2024-03-18T08:00:44.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(35,2,'fd083fca430b85869e7d49be91617487',7,'ba6c8500b1e580fd9a5148aea0c42cc15e58250176264f5547366a526bda02fc','ede7689438737722b27eb779f06cc222dfe4088e37bdfc3431569572bb996bd9',20,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,'e01318f66dbc10b197c68d1b2d0d577986ba8ac7a3fdc80822dcb8a4ddad060e','Minh','ff7af6fe437738e3ffb394c7d34f044c','2024-03-18T08:00:46.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(36,2,'fd083fca430b85869e7d49be91617487',8,'ede7689438737722b27eb779f06cc222dfe4088e37bdfc3431569572bb996bd9','c1067ec0b51365c7f9697a280fda70ede7e85ce5c79b76360da716caaf0cf16b',22,'nothing',NULL,NULL,'',NULL,'52a4f0376055e8fc237bf00fc50add91aed9a326de730739b155d760fbc83f2d','Lan','ff7af6fe437738e3ffb394c7d34f044c','2024-03-18T08:00:47.250Z',NULL,'đã đọc',NULL),
(37,2,'76a2d0e7a3c84c1ff284696809df4865',1,'0000000000000000000000000000000000000000000000000000000000000000','88b78b1b1e8615cdf52c4b397a2ab0c2b5ced9ba179b01e75fd8d014b0438c64',1,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,NULL,'Lan','f713665c8eb988dad996268ee83f206d','2024-03-18T08:00:11.250Z',NULL,NULL,'soat 0.1.0'),
(38,2,'76a2d0e7a3c84c1ff284696809df4865',2,'88b78b1b1e8615cdf52c4b397a2ab0c2b5ced9ba179b01e75fd8d014b0438c64','ac97d470256d6f33e9a543826a3feb42e8d6d1454fd89922aab93b5c3c42cd97',2,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,NULL,'Minh','e0f082c4d30833046507af269ffbfd5d','2024-03-18T08:00:12.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(39,2,'76a2d0e7a3c84c1ff284696809df4865',3,'ac97d470256d6f33e9a543826a3feb42e8d6d1454fd89922aab93b5c3c42cd97','d112e772d8959dd3f80a8cd7d26a1baaec3236fb90a077b44357f6a138f2abee',3,'flag','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}',NULL,'',NULL,NULL,'Lan','f713665c8eb988dad996268ee83f206d','2024-03-18T08:00:13.250Z',NULL,'hỏi lại xã','soat 0.1.0'),
(40,2,'76a2d0e7a3c84c1ff284696809df4865',4,'d112e772d8959dd3f80a8cd7d26a1baaec3236fb90a077b44357f6a138f2abee','cf76456041b3dc77166cb90aa53832bf6cc9b59420653264af9505b8b5c5dd2a',3,'accept','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}','{"denominator":"20","direction":"none","entity":"Xã Thạch Lộc","indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"2023","status":"reported","unit":"thôn","upper":null,"value":"18"}','d112e772d8959dd3f80a8cd7d26a1baaec3236fb90a077b44357f6a138f2abee',NULL,NULL,'Minh','e0f082c4d30833046507af269ffbfd5d','2024-03-18T08:00:14.250Z',NULL,NULL,'soat 0.1.0'),
(41,2,'76a2d0e7a3c84c1ff284696809df4865',5,'cf76456041b3dc77166cb90aa53832bf6cc9b59420653264af9505b8b5c5dd2a','dfc127ab44cd879e6f062c797cbb6055d5a3c92f0003341f624d31d211ff5e55',4,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,NULL,'Minh','e0f082c4d30833046507af269ffbfd5d','2024-03-18T08:00:15.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(42,2,'76a2d0e7a3c84c1ff284696809df4865',6,'dfc127ab44cd879e6f062c797cbb6055d5a3c92f0003341f624d31d211ff5e55','369336ea6c24b6ac909bc7fe69a401fea22b029eb0538fa389eefc7a38e4be31',4,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'dfc127ab44cd879e6f062c797cbb6055d5a3c92f0003341f624d31d211ff5e55',41,NULL,'Minh','e0f082c4d30833046507af269ffbfd5d','2024-03-18T08:00:16.250Z',NULL,NULL,'soat 0.1.0'),
(43,2,'76a2d0e7a3c84c1ff284696809df4865',7,'369336ea6c24b6ac909bc7fe69a401fea22b029eb0538fa389eefc7a38e4be31','05af0afbbfc54717dc518fd90497a2de8582adc437fc24d82885fd0c1ca9b5a9',4,'accept','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','dfc127ab44cd879e6f062c797cbb6055d5a3c92f0003341f624d31d211ff5e55',NULL,NULL,'Lan','f713665c8eb988dad996268ee83f206d','2024-03-18T08:00:17.250Z',NULL,NULL,'soat 0.1.0'),
(44,2,'76a2d0e7a3c84c1ff284696809df4865',8,'05af0afbbfc54717dc518fd90497a2de8582adc437fc24d82885fd0c1ca9b5a9','4ee9ff16b6398ec9fd2ec4e46cd407fd7eb843125ed128846e18d70821e6eee8',4,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'dfc127ab44cd879e6f062c797cbb6055d5a3c92f0003341f624d31d211ff5e55 05af0afbbfc54717dc518fd90497a2de8582adc437fc24d82885fd0c1ca9b5a9',43,NULL,'Lan','f713665c8eb988dad996268ee83f206d','2024-03-18T08:00:18.250Z',NULL,NULL,'soat 0.1.0'),
(45,2,'76a2d0e7a3c84c1ff284696809df4865',9,'4ee9ff16b6398ec9fd2ec4e46cd407fd7eb843125ed128846e18d70821e6eee8','84db321feeb8ddccf8c496a0d3f8af0debebc7e6d1ec1c8f1c83f9009565c486',4,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'dfc127ab44cd879e6f062c797cbb6055d5a3c92f0003341f624d31d211ff5e55 05af0afbbfc54717dc518fd90497a2de8582adc437fc24d82885fd0c1ca9b5a9',NULL,NULL,'Minh','e0f082c4d30833046507af269ffbfd5d','2024-03-18T08:00:19.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(46,2,'76a2d0e7a3c84c1ff284696809df4865',10,'84db321feeb8ddccf8c496a0d3f8af0debebc7e6d1ec1c8f1c83f9009565c486','7f419812043d53c6d9fe5886acb94d504573988d3d714d6b9d4f2885cbb938b8',14,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,NULL,'Lan','f713665c8eb988dad996268ee83f206d','2024-03-18T08:00:20.250Z',NULL,'số ngày',NULL),
(47,2,'76a2d0e7a3c84c1ff284696809df4865',11,'7f419812043d53c6d9fe5886acb94d504573988d3d714d6b9d4f2885cbb938b8','8685c5050f7b40f80cadfbf9b18200b0072c72707a4b9c92fafa9ba61b31f8be',15,'nothing',NULL,NULL,'',NULL,NULL,'Lan','f713665c8eb988dad996268ee83f206d','2024-03-18T08:00:21.250Z',NULL,'đã đọc',NULL),
(48,2,'76a2d0e7a3c84c1ff284696809df4865',12,'8685c5050f7b40f80cadfbf9b18200b0072c72707a4b9c92fafa9ba61b31f8be','81c2e2ce52fd6c32f05bffe29e201e295aac599bf56475f353c6d594c0bbe847',5,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','',NULL,NULL,'Lan','7deaaf390b58ea4599b8122f2beefe22','2024-03-18T08:00:24.250Z',NULL,NULL,'soat 0.1.0'),
(49,2,'76a2d0e7a3c84c1ff284696809df4865',13,'81c2e2ce52fd6c32f05bffe29e201e295aac599bf56475f353c6d594c0bbe847','199470eac71a564651e68cd79b020a538d32e8e20b4770040285011a2d76ac9b',6,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}','',NULL,NULL,'Lan','7deaaf390b58ea4599b8122f2beefe22','2024-03-18T08:00:25.250Z',NULL,NULL,'soat 0.1.0'),
(50,2,'76a2d0e7a3c84c1ff284696809df4865',14,'199470eac71a564651e68cd79b020a538d32e8e20b4770040285011a2d76ac9b','62ce0beb403be34b49adb6bcbaae74ad83ff0392d660744c1d77bc54f707a6cc',8,'accept','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','',NULL,NULL,'Lan','7deaaf390b58ea4599b8122f2beefe22','2024-03-18T08:00:26.250Z',NULL,NULL,'soat 0.1.0'),
(51,2,'76a2d0e7a3c84c1ff284696809df4865',15,'62ce0beb403be34b49adb6bcbaae74ad83ff0392d660744c1d77bc54f707a6cc','1916c1d14cd6e1b8e64b5e6bc6d0f71ba40951833e58a5c222348805f13b5b66',5,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp thẻ căn cước","kind":"count","modifier":"over","period":"2023","status":"reported","unit":"thẻ căn cước","upper":null,"value":"3400"}','',NULL,NULL,'Minh','4c2f2fd30fbc2afbec3f48052a4ee246','2024-03-18T08:00:27.250Z',NULL,NULL,'soat 0.1.0'),
(52,2,'76a2d0e7a3c84c1ff284696809df4865',16,'1916c1d14cd6e1b8e64b5e6bc6d0f71ba40951833e58a5c222348805f13b5b66','50b6e7994243ea999b63fe1bcc1ef045f53592d243d3f4c589c7ea71bd98444e',6,'reject','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"cấp giấy phép","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"giấy phép","upper":null,"value":"120"}',NULL,'',NULL,NULL,'Minh','4c2f2fd30fbc2afbec3f48052a4ee246','2024-03-18T08:00:28.250Z',NULL,NULL,'soat 0.1.0'),
(53,2,'76a2d0e7a3c84c1ff284696809df4865',17,'50b6e7994243ea999b63fe1bcc1ef045f53592d243d3f4c589c7ea71bd98444e','f4a266a9f3a28b1829d343a3b12931561a066292ddb9cb35149d2901c0a55b2d',8,'correct','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách đứng thứ","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','',NULL,NULL,'Minh','4c2f2fd30fbc2afbec3f48052a4ee246','2024-03-18T08:00:29.250Z',NULL,NULL,'soat 0.1.0'),
(54,2,'76a2d0e7a3c84c1ff284696809df4865',18,'f4a266a9f3a28b1829d343a3b12931561a066292ddb9cb35149d2901c0a55b2d','5306b17e29ef405f1f3b0a34697ba48bc7e88cc3e92919bdcc62c8921fc9e24b',8,'accept','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"Huyện Tam Giang","indicator":"Chỉ số cải cách","kind":"rank","modifier":"exact","period":"2023","status":"reported","unit":null,"upper":null,"value":"28"}','62ce0beb403be34b49adb6bcbaae74ad83ff0392d660744c1d77bc54f707a6cc f4a266a9f3a28b1829d343a3b12931561a066292ddb9cb35149d2901c0a55b2d',NULL,NULL,'Thu','36d8321372ac2ccc31a1baf2dcfc1faa','2024-03-18T08:00:31.250Z',NULL,NULL,'soat 0.1.0'),
(55,2,'76a2d0e7a3c84c1ff284696809df4865',19,'5306b17e29ef405f1f3b0a34697ba48bc7e88cc3e92919bdcc62c8921fc9e24b','965ed80796bc51d4bca067f1be2e8c7ac262a2e76c9a46859ec689319b79445f',10,'accept','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"640"}','{"denominator":null,"direction":"none","entity":"phường An Hòa","indicator":"trả hồ sơ","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"hồ sơ","upper":null,"value":"640"}','',NULL,NULL,'Lan','e75dfbd1e4973f4e347ff0e218212579','2024-03-18T08:00:49.250Z',NULL,NULL,'soat 0.1.0'),
(56,2,'76a2d0e7a3c84c1ff284696809df4865',20,'965ed80796bc51d4bca067f1be2e8c7ac262a2e76c9a46859ec689319b79445f','377dd221e667bbbca0ef01df67f794d4b8a14051551e4019f3645c28418b9727',11,'accept','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','',NULL,NULL,'Lan','e75dfbd1e4973f4e347ff0e218212579','2024-03-18T08:00:50.250Z',NULL,NULL,'soat 0.1.0'),
(57,2,'76a2d0e7a3c84c1ff284696809df4865',21,'377dd221e667bbbca0ef01df67f794d4b8a14051551e4019f3645c28418b9727','d2c5957a78d20813c29649454e8d13621807dfbcb9a28c706922caacea7d22f8',12,'accept','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}','{"denominator":null,"direction":"decrease","entity":null,"indicator":"Giảm so với năm 2023","kind":"percent","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"%","upper":null,"value":"12"}','',NULL,NULL,'Lan','e75dfbd1e4973f4e347ff0e218212579','2024-03-18T08:00:51.250Z',NULL,NULL,'soat 0.1.0'),
(58,2,'76a2d0e7a3c84c1ff284696809df4865',22,'d2c5957a78d20813c29649454e8d13621807dfbcb9a28c706922caacea7d22f8','f59e1791c3ff9f9a9f20c1ba9305c64a77d9a9855af3b50dec459399273e8cfb',7,'accept','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','',NULL,NULL,'Lan','e75dfbd1e4973f4e347ff0e218212579','2024-03-18T08:00:52.250Z',NULL,NULL,'soat 0.1.0'),
(59,2,'76a2d0e7a3c84c1ff284696809df4865',23,'f59e1791c3ff9f9a9f20c1ba9305c64a77d9a9855af3b50dec459399273e8cfb','f0357fc60e1dd23e120de8cfd876796a517f2f04ab493ddb268302ea34442ee1',11,'accept','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','{"denominator":null,"direction":"none","entity":null,"indicator":"tổ công nghệ số","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"tổ công","upper":null,"value":"35"}','377dd221e667bbbca0ef01df67f794d4b8a14051551e4019f3645c28418b9727',NULL,NULL,'Minh','1c0ad6d2fad4dbcf14d81b003f444fab','2024-03-18T08:00:55.250Z',NULL,NULL,'soat 0.1.0 (later)'),
(60,2,'76a2d0e7a3c84c1ff284696809df4865',24,'f0357fc60e1dd23e120de8cfd876796a517f2f04ab493ddb268302ea34442ee1','b815816f0abbb55aac45ee9dec3516aaabc6652b79b7da11e31ed55dd6d7d040',21,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,'7f419812043d53c6d9fe5886acb94d504573988d3d714d6b9d4f2885cbb938b8','Lan','cecdd5d1ef49bc66a5dd799b88aa8700','2024-03-18T08:01:01.250Z',NULL,'số ngày',NULL),
(61,2,'76a2d0e7a3c84c1ff284696809df4865',25,'b815816f0abbb55aac45ee9dec3516aaabc6652b79b7da11e31ed55dd6d7d040','f5fb9c2dcbbb9b1fa7a237dc8aefcf3e7a0e2eaa9926dea47f3d338fcb299fe1',18,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,'88b78b1b1e8615cdf52c4b397a2ab0c2b5ced9ba179b01e75fd8d014b0438c64','Lan','cecdd5d1ef49bc66a5dd799b88aa8700','2024-03-18T08:01:02.250Z',NULL,NULL,'soat 0.1.0'),
(62,2,'76a2d0e7a3c84c1ff284696809df4865',26,'f5fb9c2dcbbb9b1fa7a237dc8aefcf3e7a0e2eaa9926dea47f3d338fcb299fe1','bfab598875411d89e6d46e92ae09fb6164224aac449f9368e9c8d50ee6a47d1a',19,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,'ac97d470256d6f33e9a543826a3feb42e8d6d1454fd89922aab93b5c3c42cd97','Minh','cecdd5d1ef49bc66a5dd799b88aa8700','2024-03-18T08:01:03.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(63,2,'76a2d0e7a3c84c1ff284696809df4865',27,'bfab598875411d89e6d46e92ae09fb6164224aac449f9368e9c8d50ee6a47d1a','8e3eaf1cc70339e73071456e33b611385528450af26176c162a829c92013b4c8',20,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,'84db321feeb8ddccf8c496a0d3f8af0debebc7e6d1ec1c8f1c83f9009565c486','Minh','cecdd5d1ef49bc66a5dd799b88aa8700','2024-03-18T08:01:05.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(64,2,'76a2d0e7a3c84c1ff284696809df4865',28,'8e3eaf1cc70339e73071456e33b611385528450af26176c162a829c92013b4c8','10c4648ce9dd974a1f681cfc987b916043046292b4fd9df7428619097b906bba',22,'nothing',NULL,NULL,'',NULL,'8685c5050f7b40f80cadfbf9b18200b0072c72707a4b9c92fafa9ba61b31f8be','Lan','cecdd5d1ef49bc66a5dd799b88aa8700','2024-03-18T08:01:06.250Z',NULL,'đã đọc',NULL),
(65,2,'2568aade1cc861a3a5bdb8dd1b19ef37',1,'0000000000000000000000000000000000000000000000000000000000000000','e826e9460c21403b0e81d9e136aeef0b0ff247af7c7e58d50a78045967546b8f',7,'reject','{"denominator":null,"direction":"none","entity":"Huyện Tam Giang","indicator":"Chi","kind":"money","modifier":"exact","period":"2023","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}',NULL,'',NULL,NULL,'Hoa','f5b442f089105a2cf6ab7def79a39659','2024-03-18T08:00:35.250Z',NULL,NULL,'soat 0.1.0'),
(66,2,'2568aade1cc861a3a5bdb8dd1b19ef37',2,'e826e9460c21403b0e81d9e136aeef0b0ff247af7c7e58d50a78045967546b8f','64b4ca1a4cb2cffed3b2cdc920c410852a6d84da51062f58907d66ffab13428c',13,'flag','{"denominator":null,"direction":"none","entity":null,"indicator":"máy trạm","kind":"count","modifier":"exact","period":"2024-01-01/2024-03-31","status":"reported","unit":"máy","upper":null,"value":"9"}',NULL,'',NULL,NULL,'Hoa','f5b442f089105a2cf6ab7def79a39659','2024-03-18T08:00:36.250Z',NULL,NULL,'soat 0.1.0'),
(67,2,'2568aade1cc861a3a5bdb8dd1b19ef37',3,'64b4ca1a4cb2cffed3b2cdc920c410852a6d84da51062f58907d66ffab13428c','3e0a49b241dda7f3b2af6760590b8c4a73ee91ef194c6088f082bfe94183154c',23,'nothing',NULL,NULL,'',NULL,NULL,'Hoa','f5b442f089105a2cf6ab7def79a39659','2024-03-18T08:00:37.250Z',NULL,NULL,NULL),
(68,2,'2568aade1cc861a3a5bdb8dd1b19ef37',4,'3e0a49b241dda7f3b2af6760590b8c4a73ee91ef194c6088f082bfe94183154c','64541a53bf6a23093dd56eaad4d8844f56d798462d77ea07f2a14dcc9881824a',21,'add',NULL,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":null,"kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}','',NULL,'7f419812043d53c6d9fe5886acb94d504573988d3d714d6b9d4f2885cbb938b8','Lan','ad4464dbdabbe16e5bdb26d3514c2ede','2024-03-18T08:00:42.250Z',NULL,'số ngày',NULL),
(69,2,'2568aade1cc861a3a5bdb8dd1b19ef37',5,'64541a53bf6a23093dd56eaad4d8844f56d798462d77ea07f2a14dcc9881824a','2cc879f8da2f377e261e2c19b06ebaf5acf663d9365ab0da76f896fde2b7b58f',18,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,'88b78b1b1e8615cdf52c4b397a2ab0c2b5ced9ba179b01e75fd8d014b0438c64','Lan','ad4464dbdabbe16e5bdb26d3514c2ede','2024-03-18T08:00:43.250Z',NULL,NULL,'soat 0.1.0'),
(70,2,'2568aade1cc861a3a5bdb8dd1b19ef37',6,'2cc879f8da2f377e261e2c19b06ebaf5acf663d9365ab0da76f896fde2b7b58f','b158662dd466695231b6ae6334328b762e3879592074f82094959dfe2d42be98',19,'correct','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ hồ sơ trả đúng hạn của xã","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,'ac97d470256d6f33e9a543826a3feb42e8d6d1454fd89922aab93b5c3c42cd97','Minh','ad4464dbdabbe16e5bdb26d3514c2ede','2024-03-18T08:00:44.250Z','chỉ tiêu','theo "phụ lục"','soat 0.1.0'),
(71,2,'2568aade1cc861a3a5bdb8dd1b19ef37',7,'b158662dd466695231b6ae6334328b762e3879592074f82094959dfe2d42be98','0a1c3374f2f8b0130e7b0647d8b555f284f402c9dec23c480b2079c586b57369',20,'reject','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,'84db321feeb8ddccf8c496a0d3f8af0debebc7e6d1ec1c8f1c83f9009565c486','Minh','ad4464dbdabbe16e5bdb26d3514c2ede','2024-03-18T08:00:46.250Z','không phải số liệu',NULL,'soat 0.1.0'),
(72,2,'2568aade1cc861a3a5bdb8dd1b19ef37',8,'0a1c3374f2f8b0130e7b0647d8b555f284f402c9dec23c480b2079c586b57369','ea9812f425aa9d2433ce873e574a76e13c169593bdbd17172b4ebabc6c0e22df',22,'nothing',NULL,NULL,'',NULL,'8685c5050f7b40f80cadfbf9b18200b0072c72707a4b9c92fafa9ba61b31f8be','Lan','ad4464dbdabbe16e5bdb26d3514c2ede','2024-03-18T08:00:47.250Z',NULL,'đã đọc',NULL),
(73,1,'50a4a3a6d07f5c0c332f8b1224083fd2',1,'0000000000000000000000000000000000000000000000000000000000000000','12539a4f1e73e734f16e37c6a91fa86b8f97871be403e84030afa060e3c0aaf9',24,'accept','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:05.250Z',NULL,NULL,'soat 0.0.9'),
(74,1,'50a4a3a6d07f5c0c332f8b1224083fd2',2,'12539a4f1e73e734f16e37c6a91fa86b8f97871be403e84030afa060e3c0aaf9','65851e7f85be2bc20d72ea5736d2193bf8e555c6728192281abd847e0152886d',26,'correct','{"denominator":null,"direction":"none","entity":null,"indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":null,"indicator":"Tỷ lệ hồ sơ đúng hạn","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"97.5"}','',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:06.250Z','chỉ tiêu','theo "phụ lục"','soat 0.0.9'),
(75,1,'50a4a3a6d07f5c0c332f8b1224083fd2',3,'65851e7f85be2bc20d72ea5736d2193bf8e555c6728192281abd847e0152886d','67ae8e94ff18ce623f5d9b40d66b6355090a48f2d9c16e8042b935c6400376a5',27,'reject','{"denominator":null,"direction":"increase","entity":null,"indicator":"Tỷ lệ đúng hạn so với năm 2022","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"3.25"}',NULL,'',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:07.250Z','không phải số liệu',NULL,'soat 0.0.9'),
(76,1,'50a4a3a6d07f5c0c332f8b1224083fd2',4,'67ae8e94ff18ce623f5d9b40d66b6355090a48f2d9c16e8042b935c6400376a5','4a898d6a5d00489fc93af555889b349a5231fbce34f861ef8b7d37fc5ca11efd',28,'flag','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}',NULL,'',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:08.250Z',NULL,'hỏi lại xã','soat 0.0.9'),
(77,1,'50a4a3a6d07f5c0c332f8b1224083fd2',5,'4a898d6a5d00489fc93af555889b349a5231fbce34f861ef8b7d37fc5ca11efd','d0fef14290e734d6e94974a37c438f3a4b228c4bad278844481d28337af44413',27,'accept','{"denominator":null,"direction":"increase","entity":null,"indicator":"Tỷ lệ đúng hạn so với năm 2022","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"3.25"}','{"denominator":null,"direction":"increase","entity":null,"indicator":"Tỷ lệ đúng hạn so với năm 2022","kind":"percent","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"%","upper":null,"value":"3.25"}','67ae8e94ff18ce623f5d9b40d66b6355090a48f2d9c16e8042b935c6400376a5',NULL,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:09.250Z',NULL,NULL,'soat 0.0.9'),
(78,1,'50a4a3a6d07f5c0c332f8b1224083fd2',6,'d0fef14290e734d6e94974a37c438f3a4b228c4bad278844481d28337af44413','b16f4b685b45a49a49a7efb6da4a99bef9339606217b2fc1cf6bf1a90d57a7f6',28,'accept','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}','4a898d6a5d00489fc93af555889b349a5231fbce34f861ef8b7d37fc5ca11efd',NULL,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:10.250Z',NULL,NULL,'soat 0.0.9'),
(79,1,'50a4a3a6d07f5c0c332f8b1224083fd2',7,'b16f4b685b45a49a49a7efb6da4a99bef9339606217b2fc1cf6bf1a90d57a7f6','3c4b5e89f3dc11ee4528363e06c37d442cb01205dddf3793e1e891ec467cff9c',28,'withdraw','{"denominator":"20","direction":"none","entity":null,"indicator":"thôn nối mạng","kind":"ratio","modifier":"exact","period":"../2024-12-31","status":"target","unit":"thôn","upper":null,"value":"18"}',NULL,'4a898d6a5d00489fc93af555889b349a5231fbce34f861ef8b7d37fc5ca11efd b16f4b685b45a49a49a7efb6da4a99bef9339606217b2fc1cf6bf1a90d57a7f6',78,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:11.250Z',NULL,NULL,'soat 0.0.9'),
(80,1,'50a4a3a6d07f5c0c332f8b1224083fd2',8,'3c4b5e89f3dc11ee4528363e06c37d442cb01205dddf3793e1e891ec467cff9c','536e057daf3d02307f0682b7726467d0660ae28354759924baa492b7d450a577',30,'accept','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:12.250Z',NULL,NULL,'soat 0.0.9'),
(81,1,'50a4a3a6d07f5c0c332f8b1224083fd2',9,'536e057daf3d02307f0682b7726467d0660ae28354759924baa492b7d450a577','ee7f56c4b5d67f62e3b0e28985caa1691cb35f17f150c7455b22993b55777084',30,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}',NULL,'536e057daf3d02307f0682b7726467d0660ae28354759924baa492b7d450a577',80,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:13.250Z',NULL,NULL,'soat 0.0.9'),
(82,1,'50a4a3a6d07f5c0c332f8b1224083fd2',10,'ee7f56c4b5d67f62e3b0e28985caa1691cb35f17f150c7455b22993b55777084','e72d972ac57e1a2480f357298ccd97e9e140772316d9b4347745aaeeb3127849',30,'accept','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"chi cho việc này","kind":"money","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"đồng","upper":null,"value":"2054000000"}','536e057daf3d02307f0682b7726467d0660ae28354759924baa492b7d450a577',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:14.250Z',NULL,NULL,'soat 0.0.9'),
(83,1,'50a4a3a6d07f5c0c332f8b1224083fd2',11,'e72d972ac57e1a2480f357298ccd97e9e140772316d9b4347745aaeeb3127849','3a37f03cdb3c563f4620acb6b6669d661af3f0432016e304f2a6fb78fa240453',31,'reject','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'',NULL,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:15.250Z',NULL,NULL,'soat 0.0.9'),
(84,1,'50a4a3a6d07f5c0c332f8b1224083fd2',12,'3a37f03cdb3c563f4620acb6b6669d661af3f0432016e304f2a6fb78fa240453','d903a86e57dcea87c145a9d19e2c35ebee8f43b43141c42524efd9a54b44572c',31,'flag','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'3a37f03cdb3c563f4620acb6b6669d661af3f0432016e304f2a6fb78fa240453',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:16.250Z',NULL,NULL,'soat 0.0.9'),
(85,1,'50a4a3a6d07f5c0c332f8b1224083fd2',13,'d903a86e57dcea87c145a9d19e2c35ebee8f43b43141c42524efd9a54b44572c','9e4c00c23869b598dd7b2c1ef49f657a5e716c6480999784e82d18962ed726dc',31,'correct','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"7"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"Việc còn lại giao cho tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người làm","upper":null,"value":"7"}','3a37f03cdb3c563f4620acb6b6669d661af3f0432016e304f2a6fb78fa240453 d903a86e57dcea87c145a9d19e2c35ebee8f43b43141c42524efd9a54b44572c',NULL,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:17.250Z',NULL,NULL,'soat 0.0.9'),
(86,1,'50a4a3a6d07f5c0c332f8b1224083fd2',14,'9e4c00c23869b598dd7b2c1ef49f657a5e716c6480999784e82d18962ed726dc','f4a7e3c232d44ab5380d73f31837fce13a0aaf70c9efb2e7e4e6cad270bcde75',25,'add',NULL,'{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":null,"kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"quý","upper":null,"value":"2"}','',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:18.250Z',NULL,NULL,NULL),
(87,1,'50a4a3a6d07f5c0c332f8b1224083fd2',15,'f4a7e3c232d44ab5380d73f31837fce13a0aaf70c9efb2e7e4e6cad270bcde75','6483e16d89163778f6952ba13ea1755c0b07c251a0c7fbf73215b4cb37f0fa38',29,'add',NULL,'{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1"}','',NULL,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:19.250Z',NULL,NULL,NULL),
(88,1,'50a4a3a6d07f5c0c332f8b1224083fd2',16,'6483e16d89163778f6952ba13ea1755c0b07c251a0c7fbf73215b4cb37f0fa38','1385080eb5b197240650e48011681de0f6b9776bf2a703cdcd5cfcb2f566c3d6',29,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1"}',NULL,'6483e16d89163778f6952ba13ea1755c0b07c251a0c7fbf73215b4cb37f0fa38',87,NULL,'Minh','2b902f8911e81818f8c99d5d5d983195','2023-06-21T08:00:20.250Z',NULL,NULL,NULL),
(89,1,'50a4a3a6d07f5c0c332f8b1224083fd2',17,'1385080eb5b197240650e48011681de0f6b9776bf2a703cdcd5cfcb2f566c3d6','64337a4edea3147757567624d5813ce53204839ac494ac83b847327acae82418',37,'reject','{"denominator":"63","direction":"none","entity":"xã","indicator":"xã hoàn thành kế hoạch","kind":"ratio","modifier":"exact","period":"2022","status":"reported","unit":"xã","upper":null,"value":"62"}',NULL,'',NULL,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:21.250Z',NULL,NULL,'soat 0.0.9'),
(90,1,'50a4a3a6d07f5c0c332f8b1224083fd2',18,'64337a4edea3147757567624d5813ce53204839ac494ac83b847327acae82418','3f6e9d2597b48768edbab82f5892f5a5f2a4041c8b86d525890c4a426ec0bc15',37,'withdraw','{"denominator":"63","direction":"none","entity":"xã","indicator":"xã hoàn thành kế hoạch","kind":"ratio","modifier":"exact","period":"2022","status":"reported","unit":"xã","upper":null,"value":"62"}',NULL,'64337a4edea3147757567624d5813ce53204839ac494ac83b847327acae82418',89,NULL,'Lan','38b4e652e44da7f2370d9e260e271365','2023-06-21T08:00:22.250Z',NULL,NULL,'soat 0.0.9'),
(91,1,'50a4a3a6d07f5c0c332f8b1224083fd2',19,'3f6e9d2597b48768edbab82f5892f5a5f2a4041c8b86d525890c4a426ec0bc15','5998f20690a6eda62d6e8132cfc581b0366530ea52221b2b364eeced89ebc259',36,'accept','{"denominator":"63","direction":"none","entity":"huyện Minh Long","indicator":"chỉ số cải cách","kind":"rank","modifier":"exact","period":"2022","status":"reported","unit":null,"upper":null,"value":"28"}','{"denominator":"63","direction":"none","entity":"huyện Minh Long","indicator":"chỉ số cải cách","kind":"rank","modifier":"exact","period":"2022","status":"reported","unit":null,"upper":null,"value":"28"}','',NULL,NULL,'Lan','7504d90e945de2e8f54ee781cc75f636','2023-06-21T08:00:24.250Z',NULL,NULL,'soat 0.0.9'),
(92,1,'cccccccccccccccccccccccccccccccc',1,'0000000000000000000000000000000000000000000000000000000000000000','3ed78214fa66b24eb354461d7416b9c8e97f4b911495dee0b7d517c700e7d6b5',24,'correct','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"nhận hồ sơ","kind":"count","modifier":"over","period":"2023-04-01/2023-06-30","status":"reported","unit":"bộ hồ sơ","upper":null,"value":"1250"}','12539a4f1e73e734f16e37c6a91fa86b8f97871be403e84030afa060e3c0aaf9',NULL,NULL,'Minh','dddddddddddddddddddddddddddddddd','2023-06-21T08:00:27.250Z',NULL,NULL,'soat 0.0.9'),
(93,1,'cccccccccccccccccccccccccccccccc',2,'3ed78214fa66b24eb354461d7416b9c8e97f4b911495dee0b7d517c700e7d6b5','b1f98744a8d764cee3c221b08e4a3112b34496ddc7b833f5e7b4101fb163e510',32,'flag','{"denominator":null,"direction":"none","entity":"Xã Phú Thịnh","indicator":"tổ người","kind":"count","modifier":"exact","period":"2023-04-01/2023-06-30","status":"reported","unit":"người","upper":null,"value":"9"}',NULL,'',NULL,NULL,'Minh','dddddddddddddddddddddddddddddddd','2023-06-21T08:00:28.250Z',NULL,NULL,'soat 0.0.9'),
(94,2,'76a2d0e7a3c84c1ff284696809df4865',29,'10c4648ce9dd974a1f681cfc987b916043046292b4fd9df7428619097b906bba','f8871701611d73da69bdfa4088ad7285e56f8fa2034ccc202944b50c08adc200',19,'accept','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','bfab598875411d89e6d46e92ae09fb6164224aac449f9368e9c8d50ee6a47d1a b158662dd466695231b6ae6334328b762e3879592074f82094959dfe2d42be98',NULL,NULL,'Lan','cd6a8182e188d09a02614c98e6a1f436','2024-03-18T08:01:12.250Z',NULL,'bản mới','soat 0.1.0'),
(95,2,'76a2d0e7a3c84c1ff284696809df4865',30,'f8871701611d73da69bdfa4088ad7285e56f8fa2034ccc202944b50c08adc200','1b7921d3e8b528f1e7ba0380fe1daed4c36ad72132a2945390fd1b1d44b8ae83',20,'flag','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'8e3eaf1cc70339e73071456e33b611385528450af26176c162a829c92013b4c8 0a1c3374f2f8b0130e7b0647d8b555f284f402c9dec23c480b2079c586b57369',NULL,NULL,'Lan','cd6a8182e188d09a02614c98e6a1f436','2024-03-18T08:01:13.250Z',NULL,NULL,'soat 0.1.0'),
(96,2,'76a2d0e7a3c84c1ff284696809df4865',31,'1b7921d3e8b528f1e7ba0380fe1daed4c36ad72132a2945390fd1b1d44b8ae83','8ab768a5b8fbd7362f3003e327f723875d5ab2973475a96a5c1dea1aece0cbfa',20,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'8e3eaf1cc70339e73071456e33b611385528450af26176c162a829c92013b4c8 0a1c3374f2f8b0130e7b0647d8b555f284f402c9dec23c480b2079c586b57369 1b7921d3e8b528f1e7ba0380fe1daed4c36ad72132a2945390fd1b1d44b8ae83',95,NULL,'Lan','cd6a8182e188d09a02614c98e6a1f436','2024-03-18T08:01:14.250Z',NULL,NULL,'soat 0.1.0'),
(97,2,'004fda89ee8c91e0b067cbf44ea5546a',29,'cce3b16150267945c17c78bf782e652a428a6a3c1680b756823894e9eae8e541','4baa68cfe92dbc8e8272e1c899fb190774abdf37ea2423f1ec8c3b2c2a3809be',19,'accept','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Tỷ lệ đúng hạn","kind":"percent","modifier":"exact","period":"2023","status":"reported","unit":"%","upper":null,"value":"97.5"}','43a1e7956a976e339e425f99770bd4960c7e254b649ae8341972ebf059a3a6f1 ba6c8500b1e580fd9a5148aea0c42cc15e58250176264f5547366a526bda02fc bfab598875411d89e6d46e92ae09fb6164224aac449f9368e9c8d50ee6a47d1a b158662dd466695231b6ae6334328b762e3879592074f82094959dfe2d42be98 f8871701611d73da69bdfa4088ad7285e56f8fa2034ccc202944b50c08adc200',NULL,NULL,'Lan','66370c73bee4897dac3887cdd652430f','2024-03-18T08:01:12.250Z',NULL,'bản mới','soat 0.1.0'),
(98,2,'004fda89ee8c91e0b067cbf44ea5546a',30,'4baa68cfe92dbc8e8272e1c899fb190774abdf37ea2423f1ec8c3b2c2a3809be','fd9632b65852507db86cc7786da56face4e910cd007e13261d1ca236128ed928',20,'flag','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'7fd5556215c9387a20697376cb23f763884b02df467b52931b57b96347911f9b ede7689438737722b27eb779f06cc222dfe4088e37bdfc3431569572bb996bd9 8e3eaf1cc70339e73071456e33b611385528450af26176c162a829c92013b4c8 0a1c3374f2f8b0130e7b0647d8b555f284f402c9dec23c480b2079c586b57369 1b7921d3e8b528f1e7ba0380fe1daed4c36ad72132a2945390fd1b1d44b8ae83',NULL,NULL,'Lan','66370c73bee4897dac3887cdd652430f','2024-03-18T08:01:13.250Z',NULL,NULL,'soat 0.1.0'),
(99,2,'004fda89ee8c91e0b067cbf44ea5546a',31,'fd9632b65852507db86cc7786da56face4e910cd007e13261d1ca236128ed928','d52f6fa9d3412a7fb41720650e2574fb0a40d879820acb46d9c37607edb18a15',20,'withdraw','{"denominator":null,"direction":"none","entity":"Xã Thạch Lộc","indicator":"Đội người","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"người","upper":null,"value":"7"}',NULL,'7fd5556215c9387a20697376cb23f763884b02df467b52931b57b96347911f9b ede7689438737722b27eb779f06cc222dfe4088e37bdfc3431569572bb996bd9 8e3eaf1cc70339e73071456e33b611385528450af26176c162a829c92013b4c8 0a1c3374f2f8b0130e7b0647d8b555f284f402c9dec23c480b2079c586b57369 1b7921d3e8b528f1e7ba0380fe1daed4c36ad72132a2945390fd1b1d44b8ae83 fd9632b65852507db86cc7786da56face4e910cd007e13261d1ca236128ed928',98,NULL,'Lan','66370c73bee4897dac3887cdd652430f','2024-03-18T08:01:14.250Z',NULL,NULL,'soat 0.1.0'),
(100,2,'004fda89ee8c91e0b067cbf44ea5546a',32,'d52f6fa9d3412a7fb41720650e2574fb0a40d879820acb46d9c37607edb18a15','619ab69bf0d522e6361edc269106a18654fdbd59f2458d0bad5f1c3bc658a577',44,'accept','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"bộ phận một cửa của xã Thạch Lộc tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2024-03","status":"reported","unit":"hồ sơ","upper":null,"value":"318"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"bộ phận một cửa của xã Thạch Lộc tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2024-03","status":"reported","unit":"hồ sơ","upper":null,"value":"318"}','',NULL,NULL,'Lan','c35ffd6064c353e39e906248e5bcf065','2024-03-18T08:01:30.250Z',NULL,NULL,'soat 0.0.9');
CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            name TEXT NOT NULL CHECK (name <> ''),
            title TEXT,
            published TEXT,
            length INTEGER NOT NULL CHECK (length > 0),
            text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
            added_at TEXT NOT NULL
        , reader TEXT NOT NULL DEFAULT 'text' CHECK (reader <> ''), address TEXT CHECK (address <> ''), publisher TEXT CHECK (publisher <> ''), is_doubtful INTEGER NOT NULL DEFAULT 0
            CHECK (is_doubtful IN (0, 1))) STRICT;
INSERT INTO "documents" VALUES
(1,'da1a141a6ce3ab5c9b2f7efdd126cd0df0f3fe261da05d7012f2c4df466da9f4','xa/thach-loc.txt','Xã Thạch Lộc, ngày 15 tháng 3 năm 2024','2024-03-15',176,'da1a141a6ce3ab5c9b2f7efdd126cd0df0f3fe261da05d7012f2c4df466da9f4','2024-03-18T08:00:01.250Z','text',NULL,NULL,0),
(2,'ed20bdfa72c234bf26cfd2579c56478acb050ace4d39ef15cebf46e048855396','tam-giang.md','Huyện Tam Giang năm 2023',NULL,170,'ed20bdfa72c234bf26cfd2579c56478acb050ace4d39ef15cebf46e048855396','2024-03-18T08:00:03.250Z','text',NULL,NULL,0),
(3,'ee870f3e076d0e5a7301f57476618b3c16d8aeb263ba64a4ef50a518a2c6e7a0','an-hoa.txt','Phường An Hòa','2024-04-02',110,'ee870f3e076d0e5a7301f57476618b3c16d8aeb263ba64a4ef50a518a2c6e7a0','2024-03-18T08:00:05.250Z','text',NULL,NULL,0),
(4,'ca282562c1d5e224b19a3c0accc7f99df0a015a5620519a2d8e7d2aa5b1eddde','xa/thach-loc.txt','Xã Thạch Lộc, ngày 15 tháng 3 năm 2024','2024-03-15',159,'ca282562c1d5e224b19a3c0accc7f99df0a015a5620519a2d8e7d2aa5b1eddde','2024-03-18T08:00:57.250Z','text',NULL,NULL,0),
(5,'394af24f0d9d3986327cd46afc765c68c0eac15e0736a30f9694e1c67785b59c','xa-phu-thinh.txt',NULL,NULL,247,'394af24f0d9d3986327cd46afc765c68c0eac15e0736a30f9694e1c67785b59c','2023-06-21T08:00:00.250Z','text',NULL,NULL,0),
(6,'80e10fadaf7b7611441554f0678a5629d57e7e1bc2dc63fcbb494ad815b46143','huyện/minh-long.md',NULL,NULL,165,'80e10fadaf7b7611441554f0678a5629d57e7e1bc2dc63fcbb494ad815b46143','2023-06-21T08:00:01.250Z','text',NULL,NULL,0),
(7,'3b2516c838813d30950e4187e66925509165ee8068e8ee11d88a5e7faeb9024b','so-lieu.txt','Ngày 20 tháng 4 năm 2024','2024-04-20',170,'3b2516c838813d30950e4187e66925509165ee8068e8ee11d88a5e7faeb9024b','2024-03-18T08:01:15.250Z','text',NULL,NULL,0),
(8,'6889b29a0e9440da7584552aa9d6d98c79661abe004a05f6b1519adaf1d97114','thong-bao.txt','Ngày 22 tháng 4 năm 2024','2024-04-22',114,'6889b29a0e9440da7584552aa9d6d98c79661abe004a05f6b1519adaf1d97114','2024-03-18T08:01:17.250Z','text',NULL,NULL,0),
(9,'c2b8d2d833e4b55c05a88db319faac800f606c1ed99810f7580d654f6aff521a','trang.html','Trả kết quả','2024-04-01',282,'c2b8d2d833e4b55c05a88db319faac800f606c1ed99810f7580d654f6aff521a','2024-03-18T08:01:21.250Z','html','https://a.example/1','A',0),
(10,'ea4bafc9a5d79352874c31b8ff3bf0cac393926e116f84879f2b8c0f158ea6af','tin.txt','Xã Thạch Lộc trả kết quả đúng hạn','2024-04-03',284,'ea4bafc9a5d79352874c31b8ff3bf0cac393926e116f84879f2b8c0f158ea6af','2024-03-18T08:01:23.250Z','html',NULL,'B',0);
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
(7,5,'soat 0.0.9','2023-06-21T08:00:00.250Z'),
(8,6,'soat 0.0.9','2023-06-21T08:00:01.250Z'),
(9,7,'soat 0.1.0','2024-03-18T08:01:16.250Z'),
(10,8,'soat 0.1.0','2024-03-18T08:01:18.250Z'),
(11,7,'người máy 2','2024-03-18T08:01:20.250Z'),
(12,8,'mô hình','2024-03-18T08:01:21.250Z'),
(13,9,'soat 0.0.9','2024-03-18T08:01:22.250Z'),
(14,10,'soat 0.0.9','2024-03-18T08:01:24.250Z');
CREATE TABLE facts_behind (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id)
        ) STRICT;
INSERT INTO "facts_behind" VALUES
(8),
(10);
CREATE TABLE facts_known (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            extraction INTEGER NOT NULL,
            decision INTEGER NOT NULL,
            edition INTEGER NOT NULL
        ) STRICT;
INSERT INTO "facts_known" VALUES
(1,12,99,1);
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
(24,5,25,30,'1.250'),
(25,5,47,49,'II'),
(26,5,79,84,'97,5%'),
(27,5,91,96,'3,25%'),
(28,5,140,145,'18/20'),
(29,5,151,154,'nối'),
(30,5,173,181,'2,054 tỷ'),
(31,5,226,227,'7'),
(32,5,238,239,'9'),
(33,6,30,35,'3.400'),
(34,6,50,53,'120'),
(35,6,77,79,'15'),
(36,6,106,111,'28/63'),
(37,6,135,140,'62/63'),
(38,7,58,63,'1.250'),
(39,7,80,85,'1.000'),
(40,7,106,109,'250'),
(41,7,163,168,'97,5%'),
(42,8,58,63,'1.205'),
(43,8,107,112,'97,5%'),
(44,9,131,134,'318'),
(45,9,156,159,'207'),
(46,9,201,203,'96'),
(47,9,279,281,'41'),
(48,10,101,104,'318'),
(49,10,126,129,'207'),
(50,10,171,173,'96'),
(51,10,275,276,'5');
CREATE TABLE file_documents (
            file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
            document_id INTEGER NOT NULL REFERENCES documents (id),
            name TEXT NOT NULL CHECK (name <> ''),
            address TEXT CHECK (address <> ''),
            PRIMARY KEY (file_id, document_id, name)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "file_documents" VALUES
(1,9,'trang.html','https://a.example/1');
CREATE TABLE file_problems (
            id INTEGER PRIMARY KEY,
            file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
            problem TEXT NOT NULL CHECK (problem <> '')
        ) STRICT;
INSERT INTO "file_problems" VALUES
(1,1,'trang.html/2: damaged');
CREATE TABLE files (
            id INTEGER PRIMARY KEY,
            folder BLOB NOT NULL,
            name BLOB NOT NULL,
            size INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            ctime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            extractor TEXT NOT NULL CHECK (extractor <> ''),
            limits TEXT NOT NULL,
            documents INTEGER NOT NULL CHECK (documents >= 0),
            problems INTEGER NOT NULL CHECK (problems >= 0),
            done_to INTEGER CHECK (done_to >= 0),
            read_at TEXT NOT NULL,
            UNIQUE (folder, name)
        ) STRICT;
INSERT INTO "files" VALUES
(1,X'2F736F2D6C696575',X'7472616E672E68746D6C',282,1,2,3,'soat 0.1.0','seconds=60',1,1,NULL,'2024-03-18T08:01:29.250Z');
CREATE TABLE flags (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            flag TEXT NOT NULL CHECK (flag <> ''),
            PRIMARY KEY (document_id, flag)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "flags" VALUES
(9,'spam'),
(10,'spam');
CREATE TABLE furniture (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            by_reader INTEGER NOT NULL CHECK (by_reader IN (0, 1)),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            frame TEXT NOT NULL CHECK (frame <> ''),
            PRIMARY KEY (document_id, by_reader, start)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "furniture" VALUES
(9,0,0,29,'menu'),
(9,1,0,29,'menu');
CREATE TABLE gone_sentences (
            sentence_id INTEGER PRIMARY KEY,
            document_id INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL
        ) STRICT;
INSERT INTO "gone_sentences" VALUES
(11,3,0,44),
(12,3,45,67),
(13,3,68,93),
(14,3,94,109);
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
CREATE TABLE judgement_chains (
            chain TEXT PRIMARY KEY REFERENCES chains (id),
            length INTEGER NOT NULL CHECK (length >= 0),
            head TEXT NOT NULL CHECK (length(head) = 64)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "judgement_chains" VALUES
('004fda89ee8c91e0b067cbf44ea5546a',3,'974f27db338f7cef095643ad21290676bd3016dd1271c48c8e65aa6cbc437457'),
('76a2d0e7a3c84c1ff284696809df4865',3,'5dfffea42487d4b1a228172074ed641684d9438cc9ee22d41795e2a986b853a0');
CREATE TABLE judgements (
            id INTEGER PRIMARY KEY,
            chain TEXT NOT NULL REFERENCES chains (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            previous TEXT NOT NULL CHECK (length(previous) = 64),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            one INTEGER NOT NULL REFERENCES figures (id),
            other INTEGER NOT NULL REFERENCES figures (id) CHECK (other <> one),
            one_record TEXT NOT NULL CHECK (json_valid(one_record)),
            other_record TEXT NOT NULL CHECK (json_valid(other_record)),
            outcome TEXT CHECK (outcome IN ('conflict', 'revision', 'scope', 'plan', 'rounding')),
            withdraws TEXT CHECK (length(withdraws) = 64),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL REFERENCES sessions (id),
            judged_at TEXT NOT NULL,
            note TEXT CHECK (note <> ''),
            UNIQUE (chain, sequence),
            CHECK ((outcome IS NULL) = (withdraws IS NOT NULL))
        ) STRICT;
INSERT INTO "judgements" VALUES
(1,'76a2d0e7a3c84c1ff284696809df4865',1,'0000000000000000000000000000000000000000000000000000000000000000','85d299271d3287ebebba664e6dc6e280f7e8609602d1a206d189a790958566aa',18,42,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1205"}','conflict',NULL,'Lan','90b5d35fc627fb8d6a8f9ad42bea6d74','2024-03-18T08:01:22.250Z','hỏi lại xã'),
(2,'76a2d0e7a3c84c1ff284696809df4865',2,'85d299271d3287ebebba664e6dc6e280f7e8609602d1a206d189a790958566aa','547d3ac19630ea18f7d3d44830b904013b36c576854b20174d7612ff19de11b0',18,42,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1205"}',NULL,'85d299271d3287ebebba664e6dc6e280f7e8609602d1a206d189a790958566aa','Lan','90b5d35fc627fb8d6a8f9ad42bea6d74','2024-03-18T08:01:23.250Z',NULL),
(3,'76a2d0e7a3c84c1ff284696809df4865',3,'547d3ac19630ea18f7d3d44830b904013b36c576854b20174d7612ff19de11b0','5dfffea42487d4b1a228172074ed641684d9438cc9ee22d41795e2a986b853a0',18,42,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1205"}','revision',NULL,'Lan','90b5d35fc627fb8d6a8f9ad42bea6d74','2024-03-18T08:01:24.250Z',NULL),
(4,'004fda89ee8c91e0b067cbf44ea5546a',1,'0000000000000000000000000000000000000000000000000000000000000000','546f7f4e303960acbe8db7a6141d37e13b8f4fb3ef5a83937c0f8b80e75a9a6e',18,42,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1205"}','conflict',NULL,'Lan','e8ccc0810ab50fabdfd958ef7c64fc81','2024-03-18T08:01:24.251Z','hỏi lại xã'),
(5,'004fda89ee8c91e0b067cbf44ea5546a',2,'546f7f4e303960acbe8db7a6141d37e13b8f4fb3ef5a83937c0f8b80e75a9a6e','70fda2d4df97dd6fbf41f5f5039960e308c4443b69d02b2a99ee84ee25e50f2f',18,42,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1205"}',NULL,'546f7f4e303960acbe8db7a6141d37e13b8f4fb3ef5a83937c0f8b80e75a9a6e','Lan','e8ccc0810ab50fabdfd958ef7c64fc81','2024-03-18T08:01:24.252Z',NULL),
(6,'004fda89ee8c91e0b067cbf44ea5546a',3,'70fda2d4df97dd6fbf41f5f5039960e308c4443b69d02b2a99ee84ee25e50f2f','974f27db338f7cef095643ad21290676bd3016dd1271c48c8e65aa6cbc437457',18,42,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1205"}','revision',NULL,'Lan','e8ccc0810ab50fabdfd958ef7c64fc81','2024-03-18T08:01:24.253Z',NULL);
CREATE TABLE metadata_corrections (
            hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
            document_id INTEGER NOT NULL REFERENCES documents (id),
            field TEXT NOT NULL CHECK (field IN ('title', 'published', 'address', 'publisher')),
            value TEXT CHECK (value <> ''),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL REFERENCES sessions (id),
            corrected_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "metadata_corrections" VALUES
('15bd2002f3719e0a7e821cd4a432b77427b17c8f13c7dd8421233f29c390aa68',10,'published','2024-04-03','Lan','c35ffd6064c353e39e906248e5bcf065','2024-03-18T08:01:25.250Z'),
('453f2171f90f2709a42cc54b777e8f53a72e41ebe5963cef159d75484c26314c',10,'publisher','B','Lan','c35ffd6064c353e39e906248e5bcf065','2024-03-18T08:01:26.250Z');
CREATE TABLE metadata_found (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            title TEXT,
            published TEXT,
            is_doubtful INTEGER NOT NULL CHECK (is_doubtful IN (0, 1)),
            hanging INTEGER NOT NULL CHECK (hanging >= 0)
        ) STRICT;
INSERT INTO "metadata_found" VALUES
(1,'Xã Thạch Lộc, ngày 15 tháng 3 năm 2024','2024-03-15',0,0),
(2,'Huyện Tam Giang năm 2023',NULL,0,0),
(3,'Phường An Hòa','2024-04-02',0,0),
(4,'Xã Thạch Lộc, ngày 15 tháng 3 năm 2024','2024-03-15',0,0),
(5,NULL,NULL,0,0),
(6,NULL,NULL,0,0),
(7,'Ngày 20 tháng 4 năm 2024','2024-04-20',0,0),
(8,'Ngày 22 tháng 4 năm 2024','2024-04-22',0,0),
(9,'Trả kết quả','2024-04-01',0,0),
(10,'Xã Thạch Lộc trả kết quả đúng hạn','2024-05',1,2);
CREATE TABLE metadata_read (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            title TEXT CHECK (title <> ''),
            published TEXT CHECK (published <> ''),
            address TEXT CHECK (address <> ''),
            publisher TEXT CHECK (publisher <> ''),
            is_doubtful INTEGER NOT NULL CHECK (is_doubtful IN (0, 1))
        ) STRICT;
INSERT INTO "metadata_read" VALUES
(9,'Trả kết quả','2024-04-01','https://a.example/1','A',0),
(10,NULL,'2024-05',NULL,NULL,1);
CREATE TABLE offered (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            extractor TEXT NOT NULL CHECK (extractor <> ''),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            record TEXT NOT NULL CHECK (json_valid(record)),
            rule TEXT NOT NULL CHECK (rule <> ''),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            PRIMARY KEY (document_id, extractor, start, "end")
        ) STRICT, WITHOUT ROWID;
INSERT INTO "offered" VALUES
(7,'người máy 2',58,66,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"7"}','count.noun',7.15042105700989694128e-01),
(7,'người máy 2',80,88,'{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ trực tuyến trực tiếp","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ trực tuyến","upper":null,"value":"7"}','count.noun',7.34972599466518827782e-01);
CREATE TABLE others (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            extractor TEXT NOT NULL CHECK (extractor <> ''),
            manner TEXT NOT NULL CHECK (manner IN ('beside', 'instead')),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            PRIMARY KEY (document_id, extractor)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "others" VALUES
(7,'người máy 2','beside','576bfa3bf90aa5f5bdb8377a18d2665c708fc95d870d583b75f73f3ce435eb3c'),
(8,'mô hình','instead','fdaf822e741a11df3a7809bd003ab8a6efb8c13d81d726014ef8951428c2f8c9');
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
('2cc879f8da2f377e261e2c19b06ebaf5acf663d9365ab0da76f896fde2b7b58f',18,'changed','2024-03-18T08:00:43.250Z'),
('377dd221e667bbbca0ef01df67f794d4b8a14051551e4019f3645c28418b9727',11,'changed','2024-03-18T08:00:53.250Z'),
('6d9c9ef7646e4ecbf9140a2e654d2861b6b1fe4625c55a7e8047b70df82a38e6',12,'moved','2024-03-18T08:00:53.250Z'),
('741c3c2bb17d34c7719f8ade2eb76044410933875484e35e386edbf96d0a8634',18,'changed','2024-03-18T08:00:43.250Z'),
('965ed80796bc51d4bca067f1be2e8c7ac262a2e76c9a46859ec689319b79445f',10,'changed','2024-03-18T08:00:53.250Z'),
('97575e3b2cfaf5b0a884919386b697d433b3e7648996f95eb437678ed0e9de70',11,'changed','2024-03-18T08:00:53.250Z'),
('975aa9b22ad1b1df63cdb5f3179af3ea9f0d8547d45ee08a48aea59fdf08d902',18,'changed','2024-03-18T08:01:02.250Z'),
('af0bc7995401b15d2741f2067b6cf140a060dd757b33f0e779997b1608bed4ee',3,'lost','2024-03-18T08:00:45.250Z'),
('cf76456041b3dc77166cb90aa53832bf6cc9b59420653264af9505b8b5c5dd2a',3,'lost','2024-03-18T08:00:45.250Z'),
('d2c5957a78d20813c29649454e8d13621807dfbcb9a28c706922caacea7d22f8',12,'moved','2024-03-18T08:00:53.250Z'),
('ee23c2c62210cbdebd42a76a2ea2901c68f9b2eba8b0e099708f5e925468439c',10,'changed','2024-03-18T08:00:53.250Z'),
('f5fb9c2dcbbb9b1fa7a237dc8aefcf3e7a0e2eaa9926dea47f3d338fcb299fe1',18,'changed','2024-03-18T08:01:02.250Z');
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
(16,4,0,38),
(17,4,39,90),
(18,4,91,133),
(19,4,134,149),
(20,4,150,158),
(21,3,0,67),
(22,3,68,93),
(23,3,94,109),
(24,5,0,59),
(25,5,60,113),
(26,5,114,160),
(27,5,161,200),
(28,5,201,246),
(29,6,0,90),
(30,6,91,131),
(31,6,132,164),
(32,7,0,24),
(33,7,25,126),
(34,7,127,169),
(35,8,0,24),
(36,8,25,70),
(37,8,71,113),
(38,9,0,29),
(39,9,30,63),
(40,9,64,166),
(41,9,167,258),
(42,9,259,269),
(43,9,270,281),
(44,10,0,33),
(45,10,34,136),
(46,10,137,228),
(47,10,229,239),
(48,10,240,251),
(49,10,252,283);
CREATE TABLE sessions (
            id TEXT PRIMARY KEY CHECK (length(id) = 32),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            program TEXT NOT NULL,
            started_at TEXT NOT NULL,
            chain TEXT NOT NULL REFERENCES chains (id)
        , role TEXT NOT NULL DEFAULT 'review'
            CHECK (role IN ('review', 'adjudication'))) STRICT;
INSERT INTO "sessions" VALUES
('f4672a712c9c571d16cb014649b5f6fa','Lan','soat 0.1.0','2024-03-18T08:00:09.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('2d47321d211ebead52a03623cbcfcd6e','Minh','soat 0.1.0','2024-03-18T08:00:10.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('394ccc2771293d4e6e182de5904e15a2','Lan','soat 0.1.0','2024-03-18T08:00:22.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('0239fc06d15bc0c6dc9cc3ffcada1032','Minh','soat 0.1.0','2024-03-18T08:00:23.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('8a12f6ce1b7fac5edfb32f15240923ed','Thu','soat 0.1.0','2024-03-18T08:00:30.250Z','004fda89ee8c91e0b067cbf44ea5546a','adjudication'),
('61110dfa8300b5d151fc6dfa45a81124','Lan','soat 0.1.0','2024-03-18T08:00:48.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('6d55a67800aa0bca7c7f7caf82cee971','Minh','soat 0.1.0','2024-03-18T08:00:54.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('d95845435f9ce25ee6ea1404d69a85c0','Minh','soat 0.1.0','2024-03-18T08:01:00.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('20b8513646c66ddcfad733d7b58ed801','Hoa','soat 0.1.0','2024-03-18T08:00:34.250Z','fd083fca430b85869e7d49be91617487','review'),
('ff7af6fe437738e3ffb394c7d34f044c','Hoa','soat 0.1.0','2024-03-18T08:00:41.250Z','fd083fca430b85869e7d49be91617487','review'),
('38b4e652e44da7f2370d9e260e271365','Lan','soat 0.0.9','2023-06-21T08:00:02.250Z','50a4a3a6d07f5c0c332f8b1224083fd2','review'),
('2b902f8911e81818f8c99d5d5d983195','Minh','soat 0.0.9','2023-06-21T08:00:04.250Z','50a4a3a6d07f5c0c332f8b1224083fd2','review'),
('7504d90e945de2e8f54ee781cc75f636','Lan','soat 0.0.9','2023-06-21T08:00:23.250Z','50a4a3a6d07f5c0c332f8b1224083fd2','review'),
('dddddddddddddddddddddddddddddddd','Minh','soat 0.0.9','2023-06-21T08:00:26.250Z','cccccccccccccccccccccccccccccccc','review'),
('f713665c8eb988dad996268ee83f206d','Lan','soat 0.1.0','2024-03-18T08:00:09.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('e0f082c4d30833046507af269ffbfd5d','Minh','soat 0.1.0','2024-03-18T08:00:10.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('7deaaf390b58ea4599b8122f2beefe22','Lan','soat 0.1.0','2024-03-18T08:00:22.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('4c2f2fd30fbc2afbec3f48052a4ee246','Minh','soat 0.1.0','2024-03-18T08:00:23.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('36d8321372ac2ccc31a1baf2dcfc1faa','Thu','soat 0.1.0','2024-03-18T08:00:30.250Z','76a2d0e7a3c84c1ff284696809df4865','adjudication'),
('f5b442f089105a2cf6ab7def79a39659','Hoa','soat 0.1.0','2024-03-18T08:00:34.250Z','2568aade1cc861a3a5bdb8dd1b19ef37','review'),
('ad4464dbdabbe16e5bdb26d3514c2ede','Hoa','soat 0.1.0','2024-03-18T08:00:41.250Z','2568aade1cc861a3a5bdb8dd1b19ef37','review'),
('e75dfbd1e4973f4e347ff0e218212579','Lan','soat 0.1.0','2024-03-18T08:00:48.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('1c0ad6d2fad4dbcf14d81b003f444fab','Minh','soat 0.1.0','2024-03-18T08:00:54.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('cecdd5d1ef49bc66a5dd799b88aa8700','Minh','soat 0.1.0','2024-03-18T08:01:00.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('cd6a8182e188d09a02614c98e6a1f436','Lan','soat 0.1.0','2024-03-18T08:01:08.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('90b5d35fc627fb8d6a8f9ad42bea6d74','Lan','soat 0.1.0','2024-03-18T08:01:19.250Z','76a2d0e7a3c84c1ff284696809df4865','review'),
('66370c73bee4897dac3887cdd652430f','Lan','soat 0.1.0','2024-03-18T08:01:08.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('e8ccc0810ab50fabdfd958ef7c64fc81','Lan','soat 0.1.0','2024-03-18T08:01:15.250Z','004fda89ee8c91e0b067cbf44ea5546a','review'),
('c35ffd6064c353e39e906248e5bcf065','Lan','soat 0.1.0','2024-03-18T08:01:20.250Z','004fda89ee8c91e0b067cbf44ea5546a','review');
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
(16,22,'percent','1.2',NULL,NULL,'%','exact','decrease','reported','Giảm so với năm 2023',NULL,'2024-01-01/2024-03-31','percent.share',4.20675747851250558806e-01,NULL,'soat 0.1.0 (later)');
CREATE TABLE signatures (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            scheme TEXT NOT NULL CHECK (scheme <> ''),
            signature BLOB NOT NULL
        ) STRICT;
INSERT INTO "signatures" VALUES
(9,'5816d8c735d99911',X'7CBDFD3739765BC0206A1FC1454F09A9EAD26D07BACFA22E27B6926C8B7511891D4BCEC059BF82C1287739C05505F914D7407EB2DA726C20CC750F9CD0D6D314B3A1AC59878C6121E7717E0C99969D56E1A627C157AFD255508F1F2165471217B65BC80B26DF83B4017A7BC08F0DA5356C371708CBF7D0537C4C81C3AE0C1DC0D5D28201CE337BB5F10A86519A1196499D78D4684EB6232307E47C35363FE52DDD7CB3C179E75DAA703274C012BC05C145395B36F4C1766310AE8496489C583BDB22873DE278AC61C8C48503BC61C5C1F4491D55F81FE9C08A0245C0CDDA43C2787862C02641963EAB02D00A8E98A3B2D05613C196B371400B72D47B274BFD7D6C0BA63A869783C050862DB7A7EB6B8E6E65F75BAF8BA22424235EC0636A62C0A33723C28157BEC0FE2C5763224281C2A0D00630F68AA0A8A2DAAB1908C532B8D08162C08FC35EC09F50A9384CAB36C2A22DD91100528D722B91B880AE4F2EC04796D611FFF436AC613EFC15DA94A906F0C7CB8DFDAB5104AE83F523AA683D9422663A434661DAC0B2F4F1356E1061358773AD1068FBC004A447B55971206D3751BE2D4B0748C1C0B23A2E689741CF94D0452B431CC66323BFC7DDC02C821C26A711F5415F15BA421FFABD3F2C64EA4DFD8F82942C384EC2FE824D6527B1881EBCB50EBD714644B222EC6D1CF929873136AE3E1F09A53109D3558EC143466AC0'),
(10,'5816d8c735d99911',X'7CBDFD37C6C588A6206A1FC1454F09A9EAD26D07BACFA22E27B6926C8B7511891D4BCEC059BF82C1287739C05505F91402C75207DA726C20C7BC2743D0D6D314B3A1AC59878C6121E7717E0C99969D56E1A627C105F2B43E508F1F2165471217B65BC80B26DF83B45FA4E9758F0DA5356C371708CBF7D053D15C0FC1AE0C1DC0D5D28201CE337BB5F10A86519A1196499D78D4684EB6232307E47C35E4BBE71CDD7CB3C179E75DAA703274C0D860E8AD45395B36F4C1766310AE8496489C583BDB22873DE278AC61C8C48503BC61C5C1F4491D55F81FE9C08A0245C0CDDA43C28FF2851D2641963EAB02D00A8E98A3B2D05613C196B371400B72D47B274BFD7D6C0BA63A869783C050862DB7A7EB6B8E6E65F75BAF8BA2246E4704B9636A62C0A33723C21F7D5640FE2C57634C203BC2A0D00630F68AA0A8A2DAAB1908C532B8D08162C08FC35EC09F50A938B040AA29A22DD91100528D722B91B880AE4F2EC04796D611FFF436AC613EFC15DA94A906F0C7CB8DFDAB5104AE83F523AA683D9422663A434661DAC0B2F4F1356E1061358773AD1068FBC004A447B55971206D3751BE2D4B0748C1C0B23A2E68BFCA7F65D0452B431CC66323BFC7DDC02C821C26A711F5415F15BA421FFABD3F2C64EA4DFD8F82942C384EC260D8074127B1881EBCB50EBD714644B222EC6D1CF929873136AE3E1F09A53109DE1237C043466AC0');
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
(4,'flagged',0),
(4,'rejected',1),
(5,'accepted',2),
(5,'added',1),
(5,'corrected',3),
(5,'flagged',2),
(6,'accepted',1),
(6,'pending',4),
(7,'pending',4),
(8,'pending',2),
(9,'accepted',1),
(9,'pending',3),
(10,'pending',1);
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
(5,0,'Xã Phú Thịnh đã nhận hơn 1.250 hồ sơ trong quý II năm 2023.
Tỷ lệ đúng hạn đạt 97,5%, tăng 3,25% so với năm 2022.
Đến cuối năm 2024 phải có 18/20 thôn nối mạng.
Toàn xã chi 2,054 tỷ đồng cho việc này.
Việc còn lại giao cho tổ 7 người, tổ 9 người.
'),
(6,0,'Năm 2022, huyện Minh Long cấp 3.400 thẻ căn cước, 120 tài khoản định danh và 15 giấy phép.
Huyện đứng thứ 28/63 về chỉ số cải cách.
Có 62/63 xã hoàn thành kế hoạch.
'),
(7,0,'Ngày 20 tháng 4 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.250 hồ sơ, trong đó 1.000 hồ sơ trực tuyến và 250 hồ sơ trực tiếp.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
'),
(8,0,'Ngày 22 tháng 4 năm 2024
Năm 2023, xã Thạch Lộc tiếp nhận 1.205 hồ sơ.
Tỷ lệ hồ sơ trả đúng hạn của xã đạt 97,5%.
'),
(9,0,'Trang chủ | Tin tức | Liên hệ
Xã Thạch Lộc trả kết quả đúng hạn
Trong tháng 3 năm 2024, bộ phận một cửa của xã Thạch Lộc tiếp nhận 318 hồ sơ, trả trước hạn 207 hồ sơ.
Cán bộ xã đến từng thôn hướng dẫn 96 hộ gia đình nộp hồ sơ trên cổng dịch vụ công của tỉnh.
Thôn	Hồ sơ
Đông Sơn	41
'),
(10,0,'Xã Thạch Lộc trả kết quả đúng hạn
Trong tháng 3 năm 2024, bộ phận một cửa của xã Thạch Lộc tiếp nhận 318 hồ sơ, trả trước hạn 207 hồ sơ.
Cán bộ xã đến từng thôn hướng dẫn 96 hộ gia đình nộp hồ sơ trên cổng dịch vụ công của tỉnh.
Thôn	Hồ sơ
Đông Sơn	41
Riêng thôn Tây Sơn còn 5 hồ sơ.
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
CREATE TABLE vigilance (
            id INTEGER PRIMARY KEY,
            figure_id INTEGER NOT NULL REFERENCES figures (id),
            annotator TEXT NOT NULL CHECK (annotator <> ''),
            session TEXT NOT NULL,
            at TEXT NOT NULL,
            error TEXT CHECK (error IN ('digit', 'magnitude', 'unit', 'period', 'entity', 'ratio')),
            shown TEXT NOT NULL CHECK (json_valid(shown)),
            verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'correct', 'reject', 'flag')),
            "after" TEXT CHECK ("after" IS NULL OR json_valid("after")),
            remark TEXT,
            passed INTEGER NOT NULL CHECK (passed IN (0, 1))
        ) STRICT;
INSERT INTO "vigilance" VALUES
(1,18,'Lan','e8ccc0810ab50fabdfd958ef7c64fc81','2024-03-18T08:01:19.250Z','magnitude','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"12500"}','correct','{"denominator":null,"direction":"none","entity":"xã Thạch Lộc","indicator":"tiếp nhận hồ sơ","kind":"count","modifier":"exact","period":"2023","status":"reported","unit":"hồ sơ","upper":null,"value":"1250"}','sai số',1);
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
CREATE TABLE withheld (
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
INSERT INTO "withheld" VALUES
(48,45,'count','318',NULL,NULL,'hồ sơ','exact','none','reported','bộ phận một cửa của xã Thạch Lộc tiếp nhận hồ sơ','xã Thạch Lộc','2024-03','count.noun',7.64947803763764810902e-01,NULL,'soat 0.0.9'),
(49,45,'count','207',NULL,NULL,'hồ sơ','exact','none','reported','trả trước hạn hồ sơ','xã Thạch Lộc','2024-03','count.noun',7.15042105700989694128e-01,NULL,'soat 0.0.9'),
(50,46,'count','96',NULL,NULL,'hộ gia đình','exact','none','reported','Cán bộ xã đến từng thôn hướng dẫn hộ gia đình nộp hồ sơ trên cổng dịch vụ công của tỉnh','xã Thạch Lộc','2024-03','count.noun',7.72063549426783679585e-01,NULL,'soat 0.0.9');
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
CREATE INDEX decided_records ON decisions (
            figure_id,
            verdict,
            CASE WHEN json_valid(coalesce("after", "before"))
                THEN json_extract(coalesce("after", "before"), '$.kind') END,
            CASE WHEN json_valid(coalesce("after", "before"))
                THEN json_extract(coalesce("after", "before"), '$.entity') END
        );
CREATE INDEX offered_places ON offered (document_id, start);
CREATE INDEX documents_by_text ON documents (text_sha256);
CREATE INDEX claims_by_number ON claims (by_number) WHERE by_number <> '';
CREATE INDEX claims_by_subject ON claims (by_subject) WHERE by_subject <> '';
CREATE INDEX claims_by_series ON claims (by_series) WHERE by_series <> '';
CREATE INDEX claims_by_fact ON claims (fact, number);
CREATE INDEX citations_by_document ON citations (document_id);
CREATE INDEX citations_by_claim ON citations (claim_id, document_id);
CREATE INDEX claim_links_back ON claim_links (other);
CREATE TRIGGER facts_of_a_new_edition AFTER INSERT ON editions
        BEGIN
            INSERT OR IGNORE INTO facts_behind VALUES (NEW.document_id);
            INSERT OR IGNORE INTO facts_behind VALUES (NEW.replaces);
        END;
CREATE TRIGGER facts_of_an_edition_that_goes AFTER DELETE ON editions
        BEGIN
            INSERT OR IGNORE INTO facts_behind VALUES (OLD.document_id);
            INSERT OR IGNORE INTO facts_behind VALUES (OLD.replaces);
        END;
CREATE INDEX judgements_by_figure ON judgements (one);
CREATE INDEX judgements_by_other ON judgements (other);
CREATE INDEX judgements_by_annotator ON judgements (annotator);
CREATE INDEX judgements_withdrawn ON judgements (withdraws) WHERE withdraws IS NOT NULL;
CREATE TRIGGER judgements_extend_their_chain BEFORE INSERT ON judgements
        WHEN NOT EXISTS (
            SELECT 1 FROM judgement_chains
            WHERE chain = NEW.chain AND length + 1 = NEW.sequence AND head = NEW.previous
        )
        BEGIN SELECT RAISE(ABORT, 'a judgement extends its chain by one'); END;
CREATE TRIGGER judgements_move_their_chain AFTER INSERT ON judgements
        BEGIN
            UPDATE judgement_chains SET length = NEW.sequence, head = NEW.hash WHERE chain = NEW.chain;
        END;
CREATE TRIGGER judgements_stay_what_they_are BEFORE UPDATE ON judgements
        BEGIN SELECT RAISE(ABORT, 'a judgement cannot be changed; judge again or withdraw it'); END;
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements
        BEGIN SELECT RAISE(ABORT, 'a judgement cannot be removed; withdraw it'); END;
CREATE INDEX vigilance_by_annotator ON vigilance (annotator, figure_id);
CREATE TRIGGER vigilance_stays_what_it_is BEFORE UPDATE ON vigilance
        BEGIN SELECT RAISE(ABORT, 'what was said of a test cannot be changed'); END;
CREATE TRIGGER vigilance_stays BEFORE DELETE ON vigilance
        BEGIN SELECT RAISE(ABORT, 'what was said of a test cannot be removed'); END;
CREATE INDEX documents_by_address ON documents (address, publisher, reader, is_doubtful);
CREATE INDEX metadata_corrections_by_document
        ON metadata_corrections (document_id, field, corrected_at, hash, value);
CREATE TRIGGER metadata_corrections_stay_what_they_are BEFORE UPDATE ON metadata_corrections
        BEGIN SELECT RAISE(ABORT, 'a correction cannot be changed; correct it again'); END;
CREATE TRIGGER metadata_corrections_stay BEFORE DELETE ON metadata_corrections
        BEGIN SELECT RAISE(ABORT, 'a correction cannot be removed; take it back'); END;
CREATE VIEW metadata_corrected AS
        SELECT document_id, field, value FROM metadata_corrections AS said
        WHERE NOT EXISTS (
            SELECT 1 FROM metadata_corrections AS later
            WHERE later.document_id = said.document_id AND later.field = said.field
                AND (later.corrected_at, later.hash) > (said.corrected_at, said.hash)
        );
CREATE VIEW known_documents AS
        SELECT documents.id AS document_id,
            coalesce(title.value, found.title) AS title,
            coalesce(published.value, found.published) AS published,
            coalesce(address.value, metadata_read.address) AS address,
            coalesce(publisher.value, metadata_read.publisher) AS publisher,
            published.value IS NULL AND coalesce(found.is_doubtful, 0) AS is_doubtful
        FROM documents
        LEFT JOIN metadata_found AS found ON found.document_id = documents.id
        LEFT JOIN metadata_read ON metadata_read.document_id = documents.id
        LEFT JOIN metadata_corrected AS title
            ON title.document_id = documents.id AND title.field = 'title'
        LEFT JOIN metadata_corrected AS published
            ON published.document_id = documents.id AND published.field = 'published'
        LEFT JOIN metadata_corrected AS address
            ON address.document_id = documents.id AND address.field = 'address'
        LEFT JOIN metadata_corrected AS publisher
            ON publisher.document_id = documents.id AND publisher.field = 'publisher';
CREATE INDEX copies_by_original ON copies (original, document_id);
CREATE INDEX copy_sayings_by_document ON copy_sayings (document_id, said_at, hash);
CREATE TRIGGER copy_sayings_stay_what_they_are BEFORE UPDATE ON copy_sayings
        BEGIN SELECT RAISE(ABORT, 'what was said of a copy cannot be changed; say it anew'); END;
CREATE TRIGGER copy_sayings_stay BEFORE DELETE ON copy_sayings
        BEGIN SELECT RAISE(ABORT, 'what was said of a copy cannot be removed; say it anew'); END;
CREATE VIEW copies_said AS
        SELECT document_id, original FROM copy_sayings AS said
        WHERE NOT EXISTS (
            SELECT 1 FROM copy_sayings AS later WHERE later.document_id = said.document_id
                AND (later.said_at, later.hash) > (said.said_at, said.hash)
        );
CREATE INDEX file_documents_by_document ON file_documents (document_id, name, address);
CREATE INDEX file_problems_by_file ON file_problems (file_id);
COMMIT;
